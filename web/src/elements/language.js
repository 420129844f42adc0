/** The language of an element: the nearest `lang` around it. @param {Element} element @returns {string} */
export function languageOf(element) {
  return element.closest('[lang]')?.getAttribute('lang') ?? 'en';
}
