/**
 * What has to run before a cell: the cells it names in `after`, and theirs, each once, in an order in which all come
 * after what they need. A cell that is missing is left out; a circle is cut where it closes.
 *
 * @typedef {{ name: string, source: string, after: string[], data: string[] }} ChainCell
 */

/**
 * @param {ChainCell} cell
 * @param {(name: string) => ChainCell | null} find
 * @returns {ChainCell[]}  without the cell itself
 */
export function chainOf(cell, find) {
  /** @type {Map<string, ChainCell>} */
  const placed = new Map();
  const underway = new Set([cell.name]);
  const visit = (/** @type {string} */ name) => {
    const needed = placed.has(name) || underway.has(name) ? null : find(name);
    if (!needed) return;
    underway.add(name);
    needed.after.forEach(visit);
    placed.set(name, needed);
  };
  cell.after.forEach(visit);
  return [...placed.values()];
}
