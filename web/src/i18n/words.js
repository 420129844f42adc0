/**
 * The page's words in the reader's language. What a page needs at once is here; the explanations of errors are loaded
 * when the first error is shown.
 */
import { en } from './en.js';
import { zh } from './zh.js';

/** @typedef {typeof en} Words */
/** @typedef {import('../views/error.js').Explanations} Explanations */

/** @type {Record<string, Words>} */
const languages = { en, zh };

/**
 * @param {string | null | undefined} tag  "zh-CN", "en", ...; anything unknown is English
 * @returns {'en' | 'zh'}
 */
export function languageOf(tag) {
  return tag?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** @param {string | null | undefined} tag @returns {Words} */
export function wordsFor(tag) {
  return languages[languageOf(tag)];
}

/** @param {string | null | undefined} tag @returns {Promise<Explanations>} */
export async function loadExplanations(tag) {
  const chinese = languageOf(tag) === 'zh';
  const [{ errors, types, loading }, { hints }] = await Promise.all(
    chinese
      ? [import('./errors.zh.js'), import('./hints.zh.js')]
      : [import('./errors.en.js'), import('./hints.en.js')],
  );
  return { errors, types, loading, hints };
}
