/**
 * The page's words in the reader's language. A page loads its own language; the explanations of errors come when the first
 * error is shown.
 */
import { en } from './en.js';

/** @typedef {typeof en} Words */
/** @typedef {import('../views/error.js').Explanations} Explanations */

/** Those that are here: English, and what loadWords() has brought. @type {Partial<Record<'en' | 'zh', Words>>} */
const languages = { en };

/**
 * @param {string | null | undefined} tag  "zh-CN", "en", ...; anything unknown is English
 * @returns {'en' | 'zh'}
 */
export function languageOf(tag) {
  return tag?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The words of a language; English until they are there. @param {string | null | undefined} tag @returns {Words} */
export function wordsFor(tag) {
  return languages[languageOf(tag)] ?? en;
}

/** Brings the words of a language. @param {string | null | undefined} tag @returns {Promise<Words>} */
export async function loadWords(tag) {
  if (languageOf(tag) === 'zh') languages.zh ??= (await import('./zh.js')).zh;
  return wordsFor(tag);
}

/** @param {string | null | undefined} tag @returns {Promise<Explanations>} */
export async function loadExplanations(tag) {
  const chinese = languageOf(tag) === 'zh';
  const [{ errors, types, loading, refusals, fixes }, { hints }] = await Promise.all(
    chinese
      ? [import('./errors.zh.js'), import('./hints.zh.js')]
      : [import('./errors.en.js'), import('./hints.en.js')],
  );
  return { errors, types, loading, refusals, fixes, hints };
}
