/** One line for what a run made: "4 variables, 2 shared, 18 operations", or "3 scopes, no operations". */
import { count } from './snapshot.js';

/**
 * @param {import('../core/snapshot.js').Snapshot} snapshot
 * @param {import('../i18n/words.js').Words} words
 * @returns {string}
 */
export function summary(snapshot, words) {
  return words.ui.made(count(snapshot));
}
