/** Vite plugin: fills the templates tutorial/index.html and tutorial/zh/index.html with the lesson, while building. */
import { readLesson } from './lesson.js';
import { pageParts } from './page.js';

/**
 * @param {string} folder  of the lesson
 * @returns {import('vite').Plugin}
 */
export function lessonPages(folder) {
  return {
    name: 'scopelab-lesson-pages',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, context) => fill(html, folder, /[\\/]zh[\\/]/.test(context.filename) ? 'zh' : 'en'),
    },
  };
}

/**
 * @param {string} template
 * @param {string} folder
 * @param {import('./lesson.js').Language} language
 */
export function fill(template, folder, language) {
  const parts = pageParts(readLesson(folder, language));
  return template.replace(/<!-- scopelab:([a-z]+) -->/g, (_, /** @type {string} */ name) => {
    if (parts[name] === undefined) throw new Error(`the template asks for an unknown part: ${name}`);
    return parts[name];
  });
}
