/**
 * The cells of one interpreter's life and the numbers of their statements: what Python knows as numbers, here becomes
 * cells and lines.
 */

import { frameOf } from './frames.js';
import { markCell } from './instrument.js';

/** @typedef {import('./frames.js').CellText} CellText */
/** @typedef {import('./frames.js').Frame} Frame */
/**
 * @typedef {{
 *   cell: CellText, line: number, endLine: number, function: string, keywords: string[], operator: string,
 * }} Place
 */

/** Line ends as Python reads them, and no byte order mark. @param {string} text */
export function normalized(text) {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

export class Statements {
  constructor() {
    /** @type {Map<string, CellText>} by the file name that Python knows */
    this.files = new Map();
    /** @type {Place[]} by statement number; number 0 is nowhere */
    this.places = [
      {
        cell: { name: '', source: '', lines: [] },
        line: 0,
        endLine: 0,
        function: '',
        keywords: [],
        operator: '',
      },
    ];
    /** The texts of the modules that cells import, for errors about what their functions take. */
    this.modules = () => /** @type {string[]} */ ([]);
  }

  /**
   * Takes a cell in: gives it a file name of its own (a cell that is run again keeps its frames apart from before) and
   * marks it.
   * @param {string} name
   * @param {string} source  normalized
   * @returns {{ file: string, marked: string }}  marked is '' if the cell has to run as it stands
   */
  add(name, source) {
    const file = `${name}#${this.files.size + 1}`;
    const cell = { name, source, lines: source.split('\n') };
    this.files.set(file, cell);
    const marked = markCell(source, this.places.length);
    if (!marked) return { file, marked: '' };
    for (const statement of marked.statements) this.places.push({ cell, ...statement });
    return { file, marked: marked.text };
  }

  /** @param {string} numbers  statement numbers, innermost first, with commas between @returns {Frame[]} */
  frames(numbers) {
    return numbers.split(',').map((number) => {
      const place = this.places[Number(number)] ?? this.places[0];
      return frameOf(place.cell, place.line, place.function);
    });
  }

  /** @param {number} number @returns {string} the keyword arguments written in that statement, in order */
  keywords(number) {
    return (this.places[number] ?? this.places[0]).keywords.join(',');
  }

  /**
   * The whole statement that a line of a traceback belongs to; MicroPython names the first line of a statement, or a
   * later one.
   * @param {CellText} cell @param {number} line
   * @returns {{ line: number, endLine: number }}
   */
  extent(cell, line) {
    /** @type {{ line: number, endLine: number }} */
    let found = { line, endLine: line };
    let start = 0;
    for (const place of this.places) {
      if (place.cell !== cell || place.line > line || place.endLine < line || place.line < start) continue;
      start = place.line;
      found = { line: place.line, endLine: place.endLine };
    }
    return found;
  }

  /** @param {CellText} cell @param {number} line @returns {string} the statement there, from its first letter */
  text(cell, line) {
    const extent = this.extent(cell, line);
    return cell.lines
      .slice(extent.line - 1, extent.endLine)
      .join('\n')
      .trimStart();
  }

  /** @returns {string[]} what the cells say, the latest last */
  sources() {
    return [...this.files.values()].map(({ source }) => source);
  }
}
