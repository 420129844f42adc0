/**
 * A sentence of the language files with its facts put in: {name} is replaced by the fact of that name, as code, and text
 * between backticks is code, facts in it included. Facts come from what a learner wrote: they only ever become text.
 */
import { fragment, h, visible } from './dom.js';

/**
 * @param {string} sentence
 * @param {Record<string, unknown>} facts
 * @returns {DocumentFragment}
 */
export function phrase(sentence, facts) {
  return fragment(
    parts(sentence).map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'code') return h('code', null, withFacts(part.text, facts));
      return h('code', null, factText(facts[part.text]));
    }),
  );
}

/** The same as plain text, for the live region. @param {string} sentence  @param {Record<string, unknown>} facts */
export function phraseText(sentence, facts) {
  return parts(sentence)
    .map((part) => (part.kind === 'fact' ? factText(facts[part.text]) : withFacts(part.text, facts)))
    .join('');
}

/** @param {string} text  @param {Record<string, unknown>} facts */
function withFacts(text, facts) {
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
function factText(fact) {
  if (fact === undefined || fact === null) return '?';
  return visible(typeof fact === 'object' ? JSON.stringify(fact) : String(fact));
}
