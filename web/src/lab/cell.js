/**
 * Reads and writes the comments of a cell's file. The page, the command line and the tests read cells with this and
 * nothing else.
 *
 *   #: compat 0.10         first lines: key and value; also `after NAME...`, `seed N`, `data FILE...`
 *   print(v.name)
 *   #> foo/v:0             last lines: what it prints, line by line,
 *   #= 'foo/v:0'           the value of its trailing expression (checked if present),
 *   #! ValueError: text    the error it must raise: the type, then the lines of the message; a line ending in
 *                          ... matches any rest
 */

/** @typedef {{ compat: '0.10' | '1.15' | null, after: string[], seed: number | null, data: string[] }} CellHeader */
/** @typedef {{ text: string, line: number }} ExpectedLine  `line` is its line in the file */
/**
 * @typedef {{
 *   stdout: ExpectedLine[], value: ExpectedLine | null, error: { lines: string[], line: number } | null,
 * }} Expected
 */
/**
 * @typedef {object} Cell
 * @property {CellHeader} header
 * @property {string} source  what runs: without header and expectations
 * @property {number} offset  lines before the source in the file
 * @property {Expected} expected
 * @property {number} end  the file's line after the source, where expectations stand
 */
/**
 * @typedef {{
 *   line: number, what: 'stdout' | 'value' | 'error', expected: string, actual: string,
 * }} Mismatch  `line` in the file
 */
/** @typedef {Pick<import('./lab.js').Result, 'stdout' | 'value' | 'error'>} Outcome */

/** A header that cannot be read. */
export class CellError extends Error {
  /** @param {number} line @param {string} message */
  constructor(line, message) {
    super(message);
    this.name = 'CellError';
    this.line = line;
  }
}

/** @param {string} text  of the file @returns {Cell} */
export function parseCell(text) {
  const lines = linesOf(text);
  let first = 0;
  /** @type {CellHeader} */
  const header = { compat: null, after: [], seed: null, data: [] };
  for (; first < lines.length && lines[first].startsWith('#:'); first++)
    readHeader(header, lines[first], first + 1);
  let last = lines.length;
  while (last > first && /^(#[>=!]|\s*$)/.test(lines[last - 1])) last--;
  return {
    header,
    source: lines.slice(first, last).join('\n'),
    offset: first,
    expected: readExpected(lines, last),
    end: last + 1,
  };
}

/** @param {string} text @returns {string[]} */
function linesOf(text) {
  return text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
}

/** @param {CellHeader} header @param {string} text @param {number} line */
function readHeader(header, text, line) {
  const [key, ...values] = text.slice(2).trim().split(/\s+/);
  if (values.length === 0) throw new CellError(line, `"#: ${key}" needs a value`);
  switch (key) {
    case 'compat':
      if (values[0] !== '0.10' && values[0] !== '1.15')
        throw new CellError(line, `compat is 0.10 or 1.15, not ${values[0]}`);
      header.compat = values[0];
      return;
    case 'seed':
      if (!/^\d+$/.test(values[0])) throw new CellError(line, `a seed is a number, not ${values[0]}`);
      header.seed = Number(values[0]);
      return;
    case 'after':
      header.after.push(...values);
      return;
    case 'data':
      header.data.push(...values);
      return;
    default:
      throw new CellError(line, `"#: ${key}" is none of compat, after, seed, data`);
  }
}

/** @param {string[]} lines @param {number} start @returns {Expected} */
function readExpected(lines, start) {
  /** @type {Expected} */
  const expected = { stdout: [], value: null, error: null };
  for (let at = start; at < lines.length; at++) {
    const text = lines[at].slice(2).replace(/^ /, '');
    const line = at + 1;
    if (lines[at].startsWith('#>')) expected.stdout.push({ text, line });
    else if (lines[at].startsWith('#=')) expected.value = { text, line };
    else if (lines[at].startsWith('#!')) {
      expected.error ??= { lines: [], line };
      expected.error.lines.push(text);
    }
  }
  return expected;
}

/**
 * @param {Cell} cell
 * @param {Outcome} result
 * @returns {Mismatch[]}  empty if the cell did what it says
 */
export function compareCell(cell, result) {
  return [
    ...compareOutput(cell, result.stdout),
    ...compareValue(cell, result.value),
    ...compareError(cell, result),
  ];
}

/** @param {string} stdout @returns {string[]} */
function printedLines(stdout) {
  return stdout === '' ? [] : stdout.replace(/\n$/, '').split('\n');
}

/** @param {Cell} cell @param {string} stdout @returns {Mismatch[]} */
function compareOutput(cell, stdout) {
  const printed = printedLines(stdout);
  const { stdout: wanted } = cell.expected;
  for (let i = 0; i < Math.max(printed.length, wanted.length); i++) {
    if (wanted[i]?.text.trimEnd() === printed[i]?.trimEnd()) continue;
    const line = wanted[i]?.line ?? (wanted.at(-1)?.line ?? cell.end - 1) + 1;
    return [
      {
        line,
        what: 'stdout',
        expected: wanted[i]?.text ?? '(nothing more)',
        actual: printed[i] ?? '(nothing more)',
      },
    ];
  }
  return [];
}

/** @param {Cell} cell @param {string | null} value @returns {Mismatch[]} */
function compareValue(cell, value) {
  const wanted = cell.expected.value;
  if (!wanted || matches(wanted.text, value ?? '')) return [];
  return [{ line: wanted.line, what: 'value', expected: wanted.text, actual: value ?? '(no value)' }];
}

/** @param {Cell} cell @param {Outcome} result @returns {Mismatch[]} */
function compareError(cell, { error }) {
  const wanted = cell.expected.error;
  const actual = error ? errorLines(error) : [];
  if (!wanted && !error) return [];
  if (wanted && error && errorMatches(wanted.lines, error, actual)) return [];
  const line = wanted?.line ?? (error?.line ? error.line + cell.offset : cell.end);
  return [
    {
      line,
      what: 'error',
      expected: wanted?.lines.join('\n') ?? '(no error)',
      actual: error ? actual.join('\n') : '(no error)',
    },
  ];
}

/** @param {{ type: string, message: string }} error @returns {string[]} */
function errorLines({ type, message }) {
  return (message ? `${type}: ${message}` : type).split('\n');
}

/** @param {string[]} wanted @param {{ type: string }} error @param {string[]} actual */
function errorMatches(wanted, error, actual) {
  if (wanted.length === 1) return wanted[0].trim() === error.type || matches(wanted[0], actual[0]);
  if (wanted.length > actual.length) return false;
  if (wanted.length < actual.length && !wanted[wanted.length - 1].endsWith('...')) return false;
  return wanted.every((line, index) => matches(line, actual[index]));
}

/** @param {string} wanted @param {string} actual */
function matches(wanted, actual) {
  if (wanted.endsWith('...') && actual.startsWith(wanted.slice(0, -3))) return true;
  return wanted.trimEnd() === actual.trimEnd();
}

/**
 * The file with its expectations written anew from a result; what still matches (`...`) stays.
 * @param {string} text
 * @param {Outcome} result
 * @returns {string}
 */
export function updateCell(text, result) {
  const cell = parseCell(text);
  if (compareCell(cell, result).length === 0) return text;
  const { expected } = cell;
  const comments = printedLines(result.stdout).map((line) => `#> ${line}`.trimEnd());
  if (expected.value && result.value !== null) {
    comments.push(
      compareValue(cell, result.value).length ? `#= ${result.value}` : `#= ${expected.value.text}`,
    );
  }
  if (result.error) {
    const kept =
      expected.error && compareError(cell, result).length === 0
        ? expected.error.lines
        : errorLines(result.error);
    comments.push(...kept.map((line) => `#! ${line}`.trimEnd()));
  }
  const kept = linesOf(text).slice(0, cell.end - 1);
  return `${[...kept, ...comments].join('\n')}\n`;
}
