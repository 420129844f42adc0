/**
 * From MicroPython's report of an error to the one the learner reads: only the learner's own frames, laid out as
 * CPython lays them out, in CPython's words.
 */

import { definitionsOf, functionAt } from './definitions.js';
import { frameOf } from './frames.js';
import { findHint } from './hints.js';
import { labMessage } from './messages.js';
import { pythonsWords } from './python_words.js';
import { syntaxWords } from './syntax_words.js';

/** @typedef {import('./frames.js').Frame} Frame */
/** @typedef {import('../core/explain.js').Reason} Reason */
/** @typedef {import('./statements.js').Statements} Statements */
/** @typedef {{ cell: import('./frames.js').CellText, line: number, name: string }} LearnersFrame */
/**
 * @typedef {{
 *   type: string, message: string, traceback: string,
 *   assert?: { statement: number, left: string, right: string },
 * }} Report
 */
/**
 * @typedef {object} LabError
 * @property {string} type
 * @property {string} message
 * @property {string | null} cell  the cell of the innermost frame
 * @property {number | null} line
 * @property {number | null} endLine  last line of the statement
 * @property {string} traceback  as the learner should see it
 * @property {Frame[]} frames  outermost first
 * @property {string | null} key  of an explanation
 * @property {Record<string, unknown>} facts  the explanation's arguments; of a variable that was refused `scope` and
 *   `reuse`, too
 * @property {Reason[]} reasons  of a variable that was refused: whose reuse flag it is (`reuse_*`), where the variable
 *   of the name was made (`first_made`, `made_by_variable`), or those of the same name elsewhere (`same_name`)
 * @property {string[]} fixes  keys of what would make the call succeed, such as `reuse_true`
 * @property {{ key: string, facts: object } | null} hint
 * @property {{ left: string, operator: string, right: string } | null} assert
 * @property {boolean} stopped
 */

/**
 * An error's type and message in CPython's words.
 * @param {string} type
 * @param {string} message
 * @param {string} traceback  as MicroPython writes it
 * @param {Statements} statements
 * @returns {[type: string, message: string]}
 */
export function inPythonsWords(type, message, traceback, statements) {
  return pythonsWords(type, message, new Surroundings(traceback, statements));
}

/** Where an error happened; each thing is looked for when a wording asks for it, for a loop may catch thousands. */
class Surroundings {
  #traceback;
  #statements;
  /** @type {{ frames: LearnersFrame[], inside: boolean } | null} */
  #found = null;

  /** @param {string} traceback @param {Statements} statements */
  constructor(traceback, statements) {
    this.#traceback = traceback;
    this.#statements = statements;
  }

  get found() {
    this.#found ??= learnersFrames(this.#traceback, this.#statements);
    return this.#found;
  }

  get inside() {
    return this.found.inside;
  }

  get statement() {
    const last = this.found.frames.at(-1);
    return last ? this.#statements.text(last.cell, last.line) : '';
  }

  get body() {
    const last = this.found.frames.at(-1);
    return last ? functionAt(last.cell.source, last.line) : '';
  }

  /** @param {string} name */
  definitions(name) {
    return definitionsOf(name, this.#statements.sources(), this.#statements.modules);
  }
}

/**
 * @param {Report} report  what `_lab.run` gave
 * @param {Statements} statements
 * @param {{ key?: string, facts?: object, reasons?: Reason[], fixes?: string[], message?: string } | null} record
 *   the core's last error
 * @returns {LabError}
 */
export function labError(report, statements, record) {
  const around = new Surroundings(report.traceback, statements);
  const { found } = around;
  const last = found.frames.at(-1);
  const isSyntax = found.inside && /^(Syntax|Indentation)Error$/.test(report.type);
  const told = isSyntax && last ? unread(report, last) : broken(report, around, statements);
  const { type, message, line, endLine, frames } = told;
  const known = record !== null && !!record.message && report.message.startsWith(record.message);
  return {
    type,
    message,
    cell: last ? last.cell.name : null,
    line,
    endLine,
    traceback: isSyntax && last ? syntaxText(frames[0], type, message) : tracebackText(frames, type, message),
    frames,
    key: known ? (record.key ?? null) : ownKey(type, message),
    facts: known ? { ...record.facts } : ownFacts(message),
    reasons: (known && record.reasons) || [],
    fixes: (known && record.fixes) || [],
    hint: told.hint,
    assert: assertion(report, statements, last),
    stopped: false,
  };
}

/** @typedef {Pick<LabError, 'type' | 'message' | 'line' | 'endLine' | 'frames' | 'hint'>} Told */

/**
 * What went wrong while the learner's code ran.
 * @param {Report} report @param {Surroundings} around @param {Statements} statements
 * @returns {Told}
 */
function broken(report, around, statements) {
  const { found } = around;
  const last = found.frames.at(-1);
  const [type, message] = pythonsWords(report.type, report.message, around);
  const { line, endLine } = last ? statements.extent(last.cell, last.line) : { line: null, endLine: null };
  return {
    type,
    message,
    line,
    endLine,
    frames: found.frames.map(({ cell, line: at, name }) =>
      frameOf(cell, statements.extent(cell, at).line, name),
    ),
    hint: findHint(last?.cell.source ?? '', { type, message, line, endLine }),
  };
}

/** What Python cannot read. @param {Report} report @param {LearnersFrame} at @returns {Told} */
function unread(report, { cell, line: reported }) {
  const { type: kind, message: words } = report;
  const hint = findHint(cell.source, { type: kind, message: words, line: reported, endLine: reported });
  const { type, message, line } = syntaxWords(
    { type: kind, message: words, line: reported },
    cell.source,
    hint,
  );
  return { type, message, line, endLine: line, frames: [frameOf(cell, line, '<module>')], hint };
}

/** @param {string} type @param {string} message @returns {string | null} the key of one of the lab's own messages */
function ownKey(type, message) {
  if (type === 'MemoryError') return 'lab_memory';
  if (type === 'ModuleNotFoundError' && message.startsWith("No module named '")) return 'lab_no_module';
  return ['lab_input', 'lab_no_asyncio'].find((key) => message === labMessage(key).message) ?? null;
}

/** @param {string} message @returns {Record<string, unknown>} */
function ownFacts(message) {
  const module = /^No module named '([^']*)'/.exec(message)?.[1];
  return module === undefined ? {} : { module };
}

/**
 * The frames at the head of a traceback that stand in cells; what follows belongs to the message, which may hold lines
 * like frames. `inside`: no module but the lab's own was entered from the last of them.
 * @param {string} traceback @param {Statements} statements
 * @returns {{ frames: LearnersFrame[], inside: boolean }}
 */
function learnersFrames(traceback, statements) {
  const frames = [];
  let inside = false;
  for (const text of traceback.split('\n').slice(1)) {
    const found = /^ {2}File "(.*)", line (\d+)(?:, in (.*))?$/.exec(text);
    if (!found) break;
    const cell = statements.files.get(found[1]);
    inside = !!cell || (inside && /(^|\/)_lab\w*\.py$/.test(found[1]));
    if (!cell) continue;
    frames.push({
      cell,
      line: Math.min(Number(found[2]), Math.max(cell.lines.length, 1)),
      name: found[3] ?? '<module>',
    });
  }
  return { frames, inside };
}

/** @param {Frame} frame */
function frameText(frame) {
  return `  File "${frame.cell}", line ${frame.line}, in ${frame.function}\n${frame.source ? `    ${frame.source}\n` : ''}`;
}

/** @param {Frame[]} frames @param {string} type @param {string} message */
function tracebackText(frames, type, message) {
  const shown = frames.length > 12 ? [...frames.slice(0, 4), null, ...frames.slice(-4)] : frames;
  const text = shown
    .map((frame) => (frame ? frameText(frame) : `  [... ${frames.length - 8} more frames ...]\n`))
    .join('');
  return `${frames.length ? 'Traceback (most recent call last):\n' : ''}${text}${lastLine(type, message)}`;
}

/** @param {Frame} frame @param {string} type @param {string} message */
function syntaxText(frame, type, message) {
  const source = frame.source ? `    ${frame.source}\n` : '';
  return `  File "${frame.cell}", line ${frame.line}\n${source}${lastLine(type, message)}`;
}

/** @param {string} type @param {string} message */
function lastLine(type, message) {
  return message ? `${type}: ${message}` : type;
}

/**
 * @param {Report} report @param {Statements} statements
 * @param {{ cell: import('./frames.js').CellText, line: number } | undefined} last
 */
function assertion(report, statements, last) {
  const compared = report.assert;
  const place = compared && statements.places[compared.statement];
  if (!place || !last || place.cell !== last.cell || last.line < place.line || last.line > place.endLine)
    return null;
  return { left: shortened(compared.left), operator: place.operator, right: shortened(compared.right) };
}

/** @param {string} text */
function shortened(text) {
  return text.length > 2000 ? `${text.slice(0, 1000)} ... ${text.slice(-900)}` : text;
}
