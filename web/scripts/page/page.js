/** The parts of a tutorial page around the lesson: head, table of contents, foot. Pure: a lesson in, HTML out. */
import { contentSecurityPolicy } from '../policy.js';
import { attributes, escapeHtml } from './markup.js';
import { words } from './words.js';

/** @typedef {import('./lesson.js').Lesson} Lesson */

/**
 * The pieces that replace `<!-- scopelab:NAME -->` in a template.
 * @param {Lesson} lesson
 * @returns {Record<string, string>}
 */
export function pageParts(lesson) {
  const title = lesson.settings.title[lesson.language];
  const say = words[lesson.language];
  return {
    policy: `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy)}">`,
    title: `<title>${escapeHtml(title)} · ${say.home}</title>\n<meta name="description" content="${escapeHtml(say.tagline)}">`,
    tutorial: `<scope-tutorial${attributes({ lesson: lesson.name, lang: languageTag(lesson), files: lesson.language === 'en' ? './data/' : '../data/', compat: lesson.settings.compat })}>`,
    heading: `<h1>${escapeHtml(title)}</h1>\n<p class="tagline">${escapeHtml(lesson.settings.summary?.[lesson.language] ?? say.tagline)}</p>`,
    contents: contents(lesson),
    lesson: lesson.sections.map((section) => section.html).join('\n'),
    sources: sources(lesson),
  };
}

const languageTag = (/** @type {Lesson} */ lesson) => (lesson.language === 'zh' ? 'zh-CN' : 'en');

/** Two levels of headings as nested lists of links. */
function contents(/** @type {Lesson} */ lesson) {
  const say = words[lesson.language];
  const items = lesson.sections.map(({ id, headings }) => {
    const [first, ...rest] = headings;
    const inner = rest
      .filter((heading) => heading.level === 3)
      .map((heading) => `<li><a href="#${escapeHtml(heading.id)}">${heading.html}</a></li>`);
    const list = inner.length > 0 ? `<ol>${inner.join('')}</ol>` : '';
    return `<li><a href="#${escapeHtml(id)}">${first.html}</a>${list}</li>`;
  });
  return (
    `<nav class="contents" aria-label="${say.contents}"><details open><summary>${say.contents}</summary>` +
    `<ol>${items.join('\n')}</ol></details></nav>`
  );
}

function sources(/** @type {Lesson} */ lesson) {
  const { language, settings } = lesson;
  const say = words[language];
  const source = settings.source;
  const pictures = (settings.pictures ?? []).map(
    (picture) =>
      `<li>${link(picture.source, `${picture.title[language]}`)}, ${escapeHtml(say.by)} ${escapeHtml(picture.author)}, ` +
      `${escapeHtml(picture.year[language])}. ${escapeHtml(picture.credit?.[language] ?? '')} (${say.licence} ${escapeHtml(picture.licence)})</li>`,
  );
  return [
    `<h2 id="sources">${say.sources}</h2>`,
    `<p>${escapeHtml(source.title[language])} (${link(source.url, new URL(source.url).host)}, ${say.licence} ${escapeHtml(source.licence)}). ${say.exampleText}</p>`,
    pictures.length > 0
      ? `<p id="photographs-sources">${say.photographs}</p>\n<ul>${pictures.join('\n')}</ul>`
      : '',
    `<p>${say.privacy}</p>`,
    `<p><a href="${language === 'en' ? '.' : '..'}/THIRD-PARTY.txt">${say.thirdParty}</a></p>`,
  ].join('\n');
}

/** Only addresses of the web become links. */
function link(/** @type {string} */ address, /** @type {string} */ text) {
  if (!/^https?:\/\//.test(address)) throw new Error(`not a web address: ${address}`);
  return `<a href="${escapeHtml(address)}" rel="noreferrer">${escapeHtml(text)}</a>`;
}
