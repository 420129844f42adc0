/**
 * The two hierarchies of names side by side: variable scopes with their variables, name scopes with their operations.
 * Opening a variable scope twice shows here as one scope with one set of variables, and two groups of operations.
 */
import { h, visible } from './dom.js';
import { pathOf, shapeText } from './snapshot.js';
import { tree } from './tree.js';

/** @typedef {import('../core/snapshot.js').Snapshot} Snapshot */
/** @typedef {import('./tree.js').TreeNode} TreeNode */
/** @typedef {import('./context.js').Context} Context */
/** @typedef {{ name: string, opened: string[], variables: import('../core/snapshot.js').Variable[], inner: Map<string, VariableScope> }} VariableScope */
/** @typedef {{ name: string, operations: import('../core/snapshot.js').Operation[], inner: Map<string, NameScope> }} NameScope */

/**
 * @param {Snapshot} snapshot
 * @param {Context} context
 * @returns {HTMLElement}
 */
export function scopeTrees(snapshot, context) {
  const say = context.words.ui;
  if (snapshot.operations.length === 0 && snapshot.scopes.length === 0)
    return h('p', { class: 'empty' }, say.noScopes);
  const variableNodes = variableScopeNodes(variableScopes(snapshot), context);
  const nameNodes = nameScopeNodes(nameScopes(snapshot), snapshot, context);
  return h('div', { class: 'trees' }, [
    h(
      'section',
      null,
      h('h3', null, say.variableScopes),
      nodesOr(variableNodes, say.noVariables, say.variableScopes, context),
    ),
    h(
      'section',
      null,
      h('h3', null, say.nameScopes),
      nodesOr(nameNodes, say.noOperations, say.nameScopes, context),
    ),
  ]);
}

/** @param {TreeNode[]} nodes  @param {string} empty  @param {string} label  @param {Context} context */
function nodesOr(nodes, empty, label, context) {
  return nodes.length === 0
    ? h('p', { class: 'empty' }, empty)
    : tree(nodes, { label, choose: context.choose });
}

/**
 * Variable scopes by name, with the name scopes each opening got, and the variables that get_variable keeps in them.
 * @param {Snapshot} snapshot
 * @returns {VariableScope}  the root
 */
export function variableScopes(snapshot) {
  const root = variableScope('');
  for (const scope of snapshot.scopes) {
    if (scope.kind === 'variable' && scope.name !== '')
      descend(root, pathOf(scope.name), variableScope).opened.push(scope.nameScope);
  }
  for (const variable of snapshot.variables) {
    if (variable.by !== 'get_variable') continue;
    descend(root, pathOf(variable.name).slice(0, -1), variableScope).variables.push(variable);
  }
  return root;
}

/** @param {string} name @returns {VariableScope} */
const variableScope = (name) => ({ name, opened: [], variables: [], inner: new Map() });

/**
 * Operations by the scopes in their names. An operation that shares its name with a scope stands in that scope.
 * @param {Snapshot} snapshot
 * @returns {NameScope}  the root
 */
export function nameScopes(snapshot) {
  const root = nameScope('');
  const prefixes = new Set();
  for (const { name } of snapshot.operations) {
    for (let at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) prefixes.add(name.slice(0, at));
  }
  for (const operation of snapshot.operations) {
    const path = pathOf(operation.name);
    descend(root, prefixes.has(operation.name) ? path : path.slice(0, -1), nameScope).operations.push(
      operation,
    );
  }
  return root;
}

/** @param {string} name @returns {NameScope} */
const nameScope = (name) => ({ name, operations: [], inner: new Map() });

/**
 * @template {{ name: string, inner: Map<string, T> }} T
 * @param {T} root
 * @param {string[]} path
 * @param {(name: string) => T} make
 * @returns {T}
 */
function descend(root, path, make) {
  let node = root;
  for (const part of path) {
    let next = node.inner.get(part);
    if (!next) {
      next = make(node.name === '' ? part : `${node.name}/${part}`);
      node.inner.set(part, next);
    }
    node = next;
  }
  return node;
}

/** @param {VariableScope} scope  @param {Context} context @returns {TreeNode[]} */
function variableScopeNodes(scope, context) {
  const say = context.words.ui;
  const inner = [...scope.inner.values()].map((child) => {
    const text = `${pathOf(child.name).at(-1)}/`;
    const label = [
      visible(text),
      child.opened.length > 0 && h('span', { class: 'note' }, ' ', visible(say.operationsIn(child.opened))),
    ];
    return {
      id: child.name,
      text,
      label,
      kind: 'scope',
      chosen: context.chosen === child.name,
      partner: child.opened.join(' '),
      children: variableScopeNodes(child, context),
    };
  });
  const variables = scope.variables.map((variable) => {
    const text = pathOf(variable.name).at(-1) ?? '';
    const shared =
      variable.shared.length > 0 &&
      h('span', { class: 'shared' }, ' ', say.sharedTimes(variable.shared.length));
    const label = [visible(text), h('span', { class: 'note' }, ` ${shapeText(variable.shape)}`), shared];
    return {
      id: variable.name,
      text,
      label,
      kind: 'variable',
      chosen: context.chosen === variable.name,
      children: [],
    };
  });
  return [...variables, ...inner];
}

/** @param {NameScope} scope  @param {Snapshot} snapshot  @param {Context} context @returns {TreeNode[]} */
function nameScopeNodes(scope, snapshot, context) {
  const variables = new Set(snapshot.variables.map((variable) => variable.op));
  const inner = [...scope.inner.values()].map((child) => {
    const text = `${pathOf(child.name).at(-1)}/`;
    const total = size(child);
    // A variable's own scope holds its initializer, Assign and read: closed until asked for.
    const ofVariable = child.operations.some(
      (operation) => operation.name === child.name && variables.has(operation.id),
    );
    const label = [visible(text), h('span', { class: 'note' }, ` ${context.words.ui.operationCount(total)}`)];
    return {
      id: `${child.name}/`,
      text,
      label,
      kind: ofVariable ? 'scope of-variable' : 'scope',
      open: !ofVariable,
      chosen: context.chosen === `${child.name}/`,
      children: nameScopeNodes(child, snapshot, context),
    };
  });
  const operations = scope.operations.map((operation) => {
    const whole = operation.name === scope.name;
    const text = pathOf(operation.name).at(-1) ?? '';
    const label = [visible(whole ? `(${text})` : text), h('span', { class: 'note' }, ` ${operation.type}`)];
    return {
      id: operation.name,
      text,
      label,
      kind: variables.has(operation.id) ? 'variable' : 'operation',
      chosen: context.chosen === operation.name,
      children: [],
    };
  });
  return [...operations, ...inner];
}

/** @param {NameScope} scope @returns {number} */
function size(scope) {
  let total = scope.operations.length;
  for (const child of scope.inner.values()) total += size(child);
  return total;
}
