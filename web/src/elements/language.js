/** In which language an element speaks. */
import { loadWords, wordsFor } from '../i18n/words.js';

/** The language of an element: the nearest `lang` around it. @param {Element} element @returns {string} */
export function languageOf(element) {
  return element.closest('[lang]')?.getAttribute('lang') ?? 'en';
}

/**
 * Gives an element the words of its language, at once where they are there.
 * @param {Element & { words: import('../i18n/words.js').Words, requestUpdate: () => void }} element
 */
export function speak(element) {
  const language = languageOf(element);
  element.words = wordsFor(language);
  loadWords(language).then((words) => {
    if (words === element.words) return;
    element.words = words;
    element.requestUpdate();
  });
}
