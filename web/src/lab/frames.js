/** A place in the learner's code, with the line that stands there. */

/** @typedef {{ name: string, source: string, lines: string[] }} CellText */
/** @typedef {{ cell: string, line: number, function: string, source: string }} Frame */

/** @param {CellText} cell @param {number} line @param {string} name @returns {Frame} */
export function frameOf(cell, line, name) {
  return { cell: cell.name, line, function: name, source: (cell.lines[line - 1] ?? '').trim() };
}
