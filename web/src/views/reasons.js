/** Reasons as sentences in the reader's language, each with the place it goes back to and what lies behind it. */
import { h } from './dom.js';
import { phrase } from './phrase.js';
import { placeOfFrames } from './place.js';

/** @typedef {import('../core/explain.js').Reason} Reason */
/** @typedef {import('./context.js').Context} Context */

/**
 * @param {'ol' | 'ul'} list  in order, or not
 * @param {Reason[]} reasons
 * @param {Record<string, string>} sentences  by key
 * @param {Context} context
 * @returns {HTMLElement | null}  null: there are none
 */
export function reasonList(list, reasons, sentences, context) {
  if (reasons.length === 0) return null;
  const [open, close] = context.words.ui.brackets;
  return h(
    list,
    null,
    reasons.map(({ key, arguments: facts, location, inner }) =>
      h('li', null, [
        phrase(sentences[key] ?? key, facts),
        location.length > 0 && h('span', { class: 'at' }, open, placeOfFrames(location, context), close),
        reasonList('ul', inner, sentences, context),
      ]),
    ),
  );
}
