/**
 * Reads a lesson folder (lesson.json, en/NN-name.md, zh/NN-name.md, cells/NAME.py) into what a page needs: sections of
 * HTML, a table of contents, the cells in their order. Markdown is CommonMark without raw HTML; a paragraph that
 * consists of `{cell NAME}` places that cell.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { cellMarkup } from './cell.js';
import { highlightLines } from './highlight.js';
import { escapeHtml } from './markup.js';

/** @typedef {'en' | 'zh'} Language */
/** @typedef {{ id: string, level: number, html: string }} Heading  level 2 is a section, 3 a part of one */
/** @typedef {{ id: string, html: string, headings: Heading[] }} Section */
/** @typedef {{ file: string, shape: number[], title: Record<Language, string>, author: string,
 *   year: Record<Language, string>, source: string, credit?: Record<Language, string>, licence: string }} Picture */
/** @typedef {{ title: Record<Language, string>, compat: string, summary?: Record<Language, string>,
 *   pictures?: Picture[],
 *   source: { title: Record<Language, string>, url: string, licence: string } }} Settings  lesson.json */
/** @typedef {{ name: string, settings: Settings, language: Language, sections: Section[] }} Lesson */

const cellParagraph = /^\{cell ([a-z0-9-]+)\}$/;

/**
 * @param {string} folder  of the lesson
 * @param {Language} language
 * @returns {Lesson}
 */
export function readLesson(folder, language) {
  const settings = /** @type {Settings} */ (JSON.parse(readFileSync(join(folder, 'lesson.json'), 'utf8')));
  const files = readdirSync(join(folder, language)).filter((name) => name.endsWith('.md'));
  const read = (/** @type {string} */ name) => readFileSync(join(folder, 'cells', `${name}.py`), 'utf8');
  const sections = files.sort().map((file) => {
    const text = readFileSync(join(folder, language, file), 'utf8');
    try {
      return renderSection(sectionId(file), text, { language, read });
    } catch (error) {
      throw new Error(`${join(folder, language, file)}: ${/** @type {Error} */ (error).message}`);
    }
  });
  return { name: folder.split(/[\\/]/).at(-1) ?? '', settings, language, sections };
}

/**
 * @param {string} file  "03-get-variable.md"
 * @returns {string} "get-variable", the same in both languages
 */
export const sectionId = (file) => file.replace(/^\d+-/, '').replace(/\.md$/, '');

/**
 * @param {string} id
 * @param {string} text  Markdown; its first heading names the section
 * @param {{ language: Language, read: (cell: string) => string }} context
 * @returns {Section}
 */
export function renderSection(id, text, context) {
  const markdown = new MarkdownIt({ html: false, highlight: highlightFence });
  const tokens = markdown.parse(text, {});
  /** @type {Heading[]} */
  const headings = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const level = headings.length === 0 ? 2 : Math.max(3, Number(token.tag.slice(1)) + 1);
    const headingId = headings.length === 0 ? id : `${id}-${headings.length}`;
    token.tag = `h${level}`;
    tokens[index + 2].tag = token.tag;
    // The section element itself carries the id of its first heading.
    if (headings.length > 0) token.attrSet('id', headingId);
    headings.push({
      id: headingId,
      level,
      html: markdown.renderer.render(tokens[index + 1].children ?? [], markdown.options, {}),
    });
  }
  if (headings.length === 0) throw new Error('a section begins with a heading');
  const html = markdown.renderer.render(placeCells(tokens, context), markdown.options, {});
  return { id, html: `<section id="${escapeHtml(id)}">\n${wrapTables(html)}</section>\n`, headings };
}

/**
 * Replaces every paragraph `{cell NAME}` by the markup of that cell.
 * @param {import('markdown-it').Token[]} tokens
 * @param {{ language: Language, read: (cell: string) => string }} context
 */
function placeCells(tokens, context) {
  const placed = [];
  for (let index = 0; index < tokens.length; index++) {
    const name =
      tokens[index].type === 'paragraph_open' && cellParagraph.exec(tokens[index + 1].content.trim())?.[1];
    if (!name) {
      placed.push(tokens[index]);
      continue;
    }
    const token = tokens[index + 1];
    token.type = 'html_block';
    token.content = cellMarkup(name, context.read(name), context.language);
    placed.push(token);
    index += 2;
  }
  return placed;
}

/** Wide tables scroll by themselves, so that the page never does; a scrolling region can be reached by keyboard. */
function wrapTables(/** @type {string} */ html) {
  return html
    .replaceAll('<table>', '<div class="table" tabindex="0" role="group"><table>')
    .replaceAll('</table>', '</table></div>');
}

/** @param {string} source  @param {string} language */
function highlightFence(source, language) {
  return language === 'python' ? highlightLines(source.replace(/\n$/, '')).join('\n') : escapeHtml(source);
}
