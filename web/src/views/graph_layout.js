/**
 * Places the boxes of one open scope in layers, top to bottom, those that no wire connects in rows; a closed scope counts as one box, an open one as a box of
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
const rowWidth = 400;
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
 * Boxes that no wire connects do not belong into layers with one another: each piece is laid out alone, and the pieces
 * stand in rows.
 * @param {GraphNode} scope  an open scope
 * @param {Map<string, Layout>} inner  the layouts of its open children
 * @param {Edge[]} edges  between its children
 * @param {typeof import('@dagrejs/dagre')} dagre
 * @returns {Layout}
 */
export function layoutScope(scope, inner, edges, dagre) {
  const boxes = scope.children.map((node) => boxOf(node, inner.get(node.id) ?? null));
  const plain = boxes.length > mostLayered;
  const pieces = plain ? boxes.map((box) => ({ boxes: [box], edges: [] })) : piecesOf(boxes, edges);
  return { ...inRows(pieces.map((piece) => layered(piece, dagre))), plain };
}

/** @typedef {{ boxes: Box[], edges: Edge[] }} Piece  boxes that hang together, in the order they were made */

/** @param {Box[]} boxes  @param {Edge[]} edges @returns {Piece[]} */
function piecesOf(boxes, edges) {
  /** @type {Map<string, Piece>} */
  const pieces = new Map(boxes.map((box) => [box.node.id, { boxes: [box], edges: [] }]));
  for (const edge of edges) {
    const piece = /** @type {Piece} */ (pieces.get(edge.from));
    const other = /** @type {Piece} */ (pieces.get(edge.to));
    piece.edges.push(edge);
    if (other === piece) continue;
    piece.boxes.push(...other.boxes);
    piece.edges.push(...other.edges);
    for (const box of other.boxes) pieces.set(box.node.id, piece);
  }
  return [...new Set(boxes.map((box) => /** @type {Piece} */ (pieces.get(box.node.id))))];
}

/** @typedef {Omit<Layout, 'plain'>} Placed */

/** @param {Piece} piece  @param {typeof import('@dagrejs/dagre')} dagre @returns {Placed} */
function layered({ boxes, edges }, dagre) {
  if (boxes.length === 1) return { width: boxes[0].width, height: boxes[0].height, boxes, wires: [] };
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 12, ranksep: 26 });
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
  const { width = 0, height = 0 } = graph.graph();
  return { width, height, boxes, wires };
}

/**
 * Rows as wide as the panel, or as the widest piece.
 * @param {Placed[]} pieces
 * @returns {Placed}
 */
function inRows(pieces) {
  const end = margin + pieces.reduce((most, piece) => Math.max(most, piece.width), rowWidth);
  let x = margin;
  let y = margin;
  let width = 0;
  let height = 0;
  for (const piece of pieces) {
    if (x > margin && x + piece.width > end) {
      x = margin;
      y = height + margin;
    }
    move(piece, x, y);
    x += piece.width + margin;
    width = Math.max(width, x);
    height = Math.max(height, y + piece.height);
  }
  const boxes = pieces.flatMap((piece) => piece.boxes);
  return { width, height: height + margin, boxes, wires: pieces.flatMap((piece) => piece.wires) };
}

/** @param {Placed} piece  @param {number} x  @param {number} y */
function move({ boxes, wires }, x, y) {
  for (const place of [...boxes, ...wires.flatMap((wire) => wire.points)]) {
    place.x += x;
    place.y += y;
  }
}

/** An id as dagre may have it: it keeps them in plain objects, where "constructor" is there already. @param {string} id */
const key = (id) => `:${id}`;

/** @param {GraphNode} node  @param {Layout | null} inner @returns {Box} */
function boxOf(node, inner) {
  const text = node.text.length + (node.id.endsWith('/') ? 3 : 0); // "▸ " before a scope, "/" behind it
  const words = Math.max(text * characterWidth, node.note.length * noteWidth) + 16;
  if (!inner) return { node, x: 0, y: 0, width: Math.max(56, words), height: boxHeight, inner };
  return { node, x: 0, y: 0, width: Math.max(inner.width, words), height: inner.height + titleHeight, inner };
}
