/**
 * The graph as nested scopes: what stands directly in each scope, and which boxes of it a tensor flows between. An edge
 * belongs to the innermost scope that holds both its ends; a closed scope stands for everything inside.
 */
import { nameScopes } from './scope_trees.js';
import { operationOf, pathOf, shapeText } from './snapshot.js';

/** @typedef {import('../core/snapshot.js').Snapshot} Snapshot */
/** @typedef {import('./scope_trees.js').NameScope} NameScope */
/** @typedef {{ id: string, text: string, note: string, kind: 'operation' | 'variable' | 'scope', operations: number,
 *   children: GraphNode[] }} GraphNode  id ends in "/" for a scope */
/** @typedef {{ from: string, to: string, count: number, control: boolean }} Edge  between ids of children of one scope */

/**
 * @param {Snapshot} snapshot
 * @returns {GraphNode}  the root, with id ""
 */
export function graphTree(snapshot) {
  const variables = new Map(snapshot.variables.map((variable) => [variable.op, variable]));
  return scopeNode(nameScopes(snapshot), variables);
}

/**
 * @param {NameScope} scope
 * @param {Map<number, import('../core/snapshot.js').Variable>} variables
 * @returns {GraphNode}
 */
function scopeNode(scope, variables) {
  const leaves = scope.operations.map((operation) => {
    const variable = variables.get(operation.id);
    return {
      id: operation.name,
      text: pathOf(operation.name).at(-1) ?? '',
      note: variable ? shapeText(variable.shape) : operation.type,
      kind: /** @type {GraphNode['kind']} */ (variable ? 'variable' : 'operation'),
      operations: 1,
      children: [],
    };
  });
  const inner = [...scope.inner.values()].map((child) => scopeNode(child, variables));
  const children = [...leaves, ...inner];
  const own = scope.operations.find((operation) => operation.name === scope.name);
  const variable = own && variables.get(own.id);
  return {
    id: scope.name === '' ? '' : `${scope.name}/`,
    text: pathOf(scope.name).at(-1) ?? '',
    note: variable ? shapeText(variable.shape) : '',
    kind: variable ? 'variable' : 'scope',
    operations: children.reduce((sum, child) => sum + child.operations, 0),
    children,
  };
}

/**
 * The edges of every scope, by the scope's id. Data edges between the same two boxes are one edge with a count.
 * @param {Snapshot} snapshot
 * @param {GraphNode} root
 * @returns {Map<string, Edge[]>}
 */
export function scopeEdges(snapshot, root) {
  const routes = new Map();
  collectRoutes(root, [], routes);
  /** @type {Map<string, Map<string, Edge>>} */
  const edges = new Map();
  for (const operation of snapshot.operations) {
    for (const input of operation.inputs) addEdge(edges, routes, operationOf(input), operation.name, false);
    for (const input of operation.control) addEdge(edges, routes, operationOf(input), operation.name, true);
  }
  return new Map([...edges].map(([scope, found]) => [scope, [...found.values()]]));
}

/** The ids on the way from the root to each operation. */
function collectRoutes(
  /** @type {GraphNode} */ node,
  /** @type {string[]} */ above,
  /** @type {Map<string, string[]>} */ routes,
) {
  for (const child of node.children) {
    const route = [...above, child.id];
    if (child.id.endsWith('/')) collectRoutes(child, route, routes);
    else routes.set(child.id, route);
  }
}

/**
 * @param {Map<string, Map<string, Edge>>} edges
 * @param {Map<string, string[]>} routes
 * @param {string} source
 * @param {string} target
 * @param {boolean} control
 */
function addEdge(edges, routes, source, target, control) {
  const from = routes.get(source);
  const to = routes.get(target);
  if (!from || !to) return;
  let depth = 0;
  while (from[depth] === to[depth] && depth < from.length - 1 && depth < to.length - 1) depth++;
  if (from[depth] === to[depth]) return;
  const scope = depth === 0 ? '' : from[depth - 1];
  const inScope = edges.get(scope) ?? new Map();
  edges.set(scope, inScope);
  const key = `${from[depth]}\n${to[depth]}`;
  const known = inScope.get(key);
  if (known) {
    known.count++;
    known.control &&= control;
  } else inScope.set(key, { from: from[depth], to: to[depth], count: 1, control });
}

/**
 * Which scopes are open at first: as many as keep the picture readable, from the outside in, never a variable's own.
 * @param {GraphNode} root
 * @param {number} [room]  about how many boxes may show
 * @returns {Set<string>}
 */
export function openAtFirst(root, room = 24) {
  const open = new Set(['']);
  let shown = root.children.length;
  let level = root.children;
  while (level.length > 0) {
    const next = [];
    for (const node of level) {
      if (node.kind !== 'scope' || node.children.length === 0 || shown + node.children.length > room)
        continue;
      open.add(node.id);
      shown += node.children.length;
      next.push(...node.children);
    }
    level = next;
  }
  return open;
}
