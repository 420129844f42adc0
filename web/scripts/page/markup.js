/** Text that becomes HTML while the page is built. Everything that comes from a file passes through escapeHtml(). */

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * @param {string} text
 * @returns {string} the same text, safe in an element and in a quoted attribute
 */
export const escapeHtml = (text) =>
  text.replace(/[&<>"']/g, (c) => entities[/** @type {keyof typeof entities} */ (c)]);

/**
 * The attributes of a start tag; those that are null, false or empty are left out.
 * @param {Record<string, string | number | boolean | null | undefined>} values
 */
export function attributes(values) {
  let text = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === false || value === '') continue;
    text += value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
  }
  return text;
}
