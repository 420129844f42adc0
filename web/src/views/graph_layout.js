/**
 * Places the boxes of one open scope in layers, top to bottom; a closed scope counts as one box, an open one as a box of
 * the size its own layout came out with. Each scope is laid out alone, as a flat graph, from the inside out: nesting is
 * never given to the layout engine, so nothing in it can go wrong, and opening a scope moves only its ancestors.
 */

/** @typedef {import('./graph_model.js').GraphNode} GraphNode */
/** @typedef {import('./graph_model.js').Edge} Edge */
/** @typedef {{ x: number, y: number }} Point */
/** @typedef {{ node: GraphNode, x: number, y: number, width: number, height: number, inner: Layout | null }} Box  x, y: left top */
/** @typedef {{ edge: Edge, points: Point[] }} Wire */
/** @typedef {{ width: number, height: number, boxes: Box[], wires: Wire[], plain: boolean }} Layout  sizes in CSS pixels */

export const titleHeight = 24;
const characterWidth = 7.3;
const noteWidth = 6.1;
const boxHeight = 40;
const margin = 12;
/** Beyond this many boxes in one scope layers are neither quick nor readable: the boxes stand in rows. */
const mostLayered = 220;

/**
 * @param {GraphNode} root
 * @param {Set<string>} open  ids of the open scopes
 * @param {Map<string, Edge[]>} edges  of scopeEdges
 * @param {typeof import('@dagrejs/dagre')} dagre
 * @returns {Layout}
 */
export function layoutGraph(root, open, edges, dagre) {
  /** @type {Map<string, Layout>} */
  const inner = new Map();
  for (const child of root.children) {
    if (open.has(child.id) && child.children.length > 0)
      inner.set(child.id, layoutGraph(child, open, edges, dagre));
  }
  return layoutScope(root, inner, edges.get(root.id) ?? [], dagre);
}

/**
 * @param {GraphNode} scope  an open scope
 * @param {Map<string, Layout>} inner  the layouts of its open children
 * @param {Edge[]} edges  between its children
 * @param {typeof import('@dagrejs/dagre')} dagre
 * @returns {Layout}
 */
export function layoutScope(scope, inner, edges, dagre) {
  const boxes = scope.children.map((node) => boxOf(node, inner.get(node.id) ?? null));
  if (boxes.length > mostLayered) return inRows(boxes);
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 14, ranksep: 26, marginx: margin, marginy: margin });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const box of boxes) graph.setNode(key(box.node.id), { width: box.width, height: box.height });
  for (const edge of edges) graph.setEdge(key(edge.from), key(edge.to), {});
  dagre.layout(graph);
  for (const box of boxes) {
    const placed = graph.node(key(box.node.id));
    box.x = placed.x - box.width / 2;
    box.y = placed.y - box.height / 2;
  }
  const wires = edges.map((edge) => ({
    edge,
    points: graph.edge(key(edge.from), key(edge.to)).points ?? [],
  }));
  const size = graph.graph();
  return { width: size.width ?? 0, height: size.height ?? 0, boxes, wires, plain: false };
}

/** An id as dagre may have it: it keeps them in plain objects, where "constructor" is there already. @param {string} id */
const key = (id) => `:${id}`;

/** @param {GraphNode} node  @param {Layout | null} inner @returns {Box} */
function boxOf(node, inner) {
  const words = Math.max((node.text.length + 2) * characterWidth, node.note.length * noteWidth) + 24;
  if (!inner) return { node, x: 0, y: 0, width: Math.max(64, words), height: boxHeight, inner };
  return { node, x: 0, y: 0, width: Math.max(inner.width, words), height: inner.height + titleHeight, inner };
}

/** Rows of boxes in the order they were made, without wires. @param {Box[]} boxes @returns {Layout} */
function inRows(boxes) {
  const rowWidth = 900;
  let x = margin;
  let y = margin;
  let tallest = 0;
  for (const box of boxes) {
    if (x > margin && x + box.width > rowWidth) {
      x = margin;
      y += tallest + margin;
      tallest = 0;
    }
    box.x = x;
    box.y = y;
    x += box.width + margin;
    tallest = Math.max(tallest, box.height);
  }
  return { width: rowWidth + margin, height: y + tallest + margin, boxes, wires: [], plain: true };
}
