/** The code of a cell where it stands in the page, as lines: the example as it was given, or what the learner made of it. */

/** @typedef {{ text: string, lines: Node[] }} Code */

/**
 * @param {HTMLElement | null} pre  with one `<code>` in it
 * @returns {Code}
 */
export function originalCode(pre) {
  const code = pre?.querySelector('code') ?? pre;
  return { text: (code?.textContent ?? '').replace(/\n$/, ''), lines: [...(code?.childNodes ?? [])] };
}

/**
 * Shows another text than the example's, without colours (those come with the editor), or the example again.
 * @param {HTMLElement | null} pre
 * @param {Code} original
 * @param {string} text
 */
export function showCode(pre, original, text) {
  const code = pre?.querySelector('code') ?? pre;
  if (!code) return;
  code.replaceChildren(...(text === original.text ? original.lines : text.split('\n').map(line)));
}

/** @param {string} text */
function line(text) {
  const element = document.createElement('span');
  element.className = 'line';
  element.textContent = `${text}\n`;
  return element;
}
