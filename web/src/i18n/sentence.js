/**
 * Sentences with places for facts: {name} stands for the fact of that name, and text between backticks is code, facts in
 * it included. Facts come from what a learner wrote.
 */

/** The sentence as plain text. @param {string} sentence  @param {Record<string, unknown>} facts */
export function sentenceText(sentence, facts) {
  return parts(sentence)
    .map((part) => (part.kind === 'fact' ? factText(facts[part.text]) : withFacts(part.text, facts)))
    .join('');
}

/** @param {string} text  @param {Record<string, unknown>} facts */
export function withFacts(text, facts) {
  return text.replace(/\{(\w+)\}/g, (_, name) => factText(facts[name]));
}

/**
 * @param {string} sentence
 * @returns {{ kind: 'text' | 'code' | 'fact', text: string }[]}
 */
export function parts(sentence) {
  const found = [];
  let at = 0;
  for (const match of sentence.matchAll(/\{(\w+)\}|`([^`]+)`/g)) {
    if (match.index > at)
      found.push({ kind: /** @type {const} */ ('text'), text: sentence.slice(at, match.index) });
    if (match[1]) found.push({ kind: /** @type {const} */ ('fact'), text: match[1] });
    else found.push({ kind: /** @type {const} */ ('code'), text: match[2] });
    at = match.index + match[0].length;
  }
  if (at < sentence.length) found.push({ kind: /** @type {const} */ ('text'), text: sentence.slice(at) });
  return found;
}

/** @param {unknown} fact */
export function factText(fact) {
  if (fact === undefined || fact === null) return '?';
  return visible(typeof fact === 'object' ? JSON.stringify(fact) : String(fact));
}

// Controls, soft hyphen, zero-width and bidirectional marks, separators, byte order mark.
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A name as it is read: what would not show, or would turn the text around it, is shown as an escape.
 * @param {string} text
 * @returns {string}
 */
export function visible(text) {
  return text.replace(invisible, (c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}
