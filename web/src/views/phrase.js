/**
 * A sentence of the language files with its facts put in: {name} is replaced by the fact of that name, as code, and text
 * between backticks is code, facts in it included. Facts come from what a learner wrote: they only ever become text.
 */
import { factText, parts, withFacts } from '../i18n/sentence.js';
import { fragment, h } from './dom.js';

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
