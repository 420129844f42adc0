/** What the writers of a cell's marks share: the places of statements, and what writes the cell. */

/** @typedef {import('@lezer/common').SyntaxNode} SyntaxNode */
/**
 * @typedef {{
 *   name: string, depth: string, marked: boolean, entered: boolean, named: string, caught: string,
 * }} Place  where a statement stands; `named`: the `**kwargs`, and `caught`: the error, that the next mark writes anew
 */
/**
 * @typedef {object} Marker  what writes the cell (instrument.js)
 * @property {string} source  the cell's text
 * @property {(node: SyntaxNode, place: Place) => string} write  a node, marked
 * @property {(node: SyntaxNode, place: Place, special?: (child: SyntaxNode) => string | null) => string} copy
 *   a node as it stands, its children written in turn; special answers null for those that are written as usual
 */

export {};
