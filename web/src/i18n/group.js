/** Many messages are explained by the same sentence: each row is the sentence, then the keys it explains. */

/**
 * @param {[sentence: string, ...keys: string[]][]} rows
 * @returns {Record<string, string>}
 */
export function byKey(rows) {
  /** @type {Record<string, string>} */
  const sentences = {};
  for (const [sentence, ...keys] of rows) for (const key of keys) sentences[key] = sentence;
  return sentences;
}
