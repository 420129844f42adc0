/**
 * The markup of one cell: its code, readable and highlighted before any script runs, and what it prints or raises, for
 * readers without scripts and for paper. The element <scope-cell> takes it from there.
 */
import { parseCell } from '../../src/lab/cell.js';
import { highlightCell } from './highlight.js';
import { attributes, escapeHtml } from './markup.js';

const words = {
  en: { code: 'Code of the example', prints: 'It prints', raises: 'It raises', value: 'Its value' },
  zh: { code: '示例代码', prints: '输出', raises: '抛出', value: '值' },
};

/**
 * @param {string} name  of the cell's file, without .py
 * @param {string} text  of that file
 * @param {import('./lesson.js').Language} language
 * @returns {string} HTML
 */
export function cellMarkup(name, text, language) {
  const cell = parseCell(text);
  const header = attributes({
    id: `cell-${name}`,
    name,
    compat: cell.header.compat,
    after: cell.header.after.join(' '),
    seed: cell.header.seed,
    data: cell.header.data.join(' '),
  });
  const label = attributes({ 'aria-label': `${words[language].code} ${name}` });
  return (
    `<scope-cell${header}>\n<pre class="code" tabindex="0" role="group"${label}>` +
    `<code class="language-python">${highlightCell(cell.source.replace(/\s+$/, ''))}</code></pre>\n` +
    `${expectedMarkup(cell, words[language])}</scope-cell>\n`
  );
}

/**
 * @param {import('../../src/lab/cell.js').Cell} cell
 * @param {typeof words.en} say
 */
function expectedMarkup({ expected }, say) {
  const { stdout, value, error } = expected;
  return [
    stdout.length > 0 && part('prints', say.prints, stdout.map((line) => line.text).join('\n')),
    value && part('value', say.value, value.text),
    error && part('raises', say.raises, error.lines.join('\n')),
  ]
    .filter(Boolean)
    .join('');
}

/** @param {string} kind  @param {string} title  @param {string} text */
function part(kind, title, text) {
  const label = attributes({ 'aria-label': title });
  return `<div class="expected ${kind}"><p>${title}</p><pre tabindex="0" role="group"${label}>${escapeHtml(text)}</pre></div>\n`;
}
