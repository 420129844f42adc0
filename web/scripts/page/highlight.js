/**
 * Highlights Python while the page is built, with the grammar the editor uses, so that code is readable and in colour
 * before any script runs. Each line is an element of its own: it carries its number and can be marked.
 */
import { classHighlighter, highlightCode } from '@lezer/highlight';
import { parsePython } from '../../src/lab/syntax.js';
import { escapeHtml } from './markup.js';

/** What has the colour of the text around it (tutorial/style/code.css). */
const PLAIN = new Set(['tok-punctuation', 'tok-operator', 'tok-variableName']);

/**
 * @param {string} source  Python
 * @returns {string[]} the HTML of each line, without its line break
 */
export function highlightLines(source) {
  const tree = parsePython(source);
  if (tree === null) return source.split('\n').map(escapeHtml);
  const lines = [''];
  const put = (/** @type {string} */ html) => {
    lines[lines.length - 1] += html;
  };
  highlightCode(
    source,
    tree,
    classHighlighter,
    (text, classes) =>
      put(
        !classes || PLAIN.has(classes)
          ? escapeHtml(text)
          : `<span class="${classes}">${escapeHtml(text)}</span>`,
      ),
    () => lines.push(''),
  );
  return lines;
}

/**
 * @param {string} source
 * @returns {string} the content of a `<code>` element; its text is the source followed by a line break
 */
export function highlightCell(source) {
  return highlightLines(source)
    .map((line) => `<span class="line">${line}\n</span>`)
    .join('');
}
