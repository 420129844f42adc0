/** A lesson as the build writes it: prose, code and cells, and nothing becomes markup that is none. */

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cellMarkup } from '../../../../web/scripts/page/cell.js';
import { highlightCell, highlightLines } from '../../../../web/scripts/page/highlight.js';
import { readLesson, renderSection, sectionId } from '../../../../web/scripts/page/lesson.js';
import { attributes, escapeHtml } from '../../../../web/scripts/page/markup.js';
import { pageParts } from '../../../../web/scripts/page/page.js';

const folder = fileURLToPath(new URL('../../../../tutorial/lessons/variable-scope', import.meta.url));
/** The text of HTML without its tags. @param {string} html */
const textOf = (html) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|amp|quot|#39);/g,
      (_, name) => ({ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" })[String(name)] ?? '',
    );

test('code keeps every character, line by line', () => {
  for (const source of ['a = 1\n\n    "x<y"\n', '"""two\nlines"""', '', 'w = [1., 2.]', 'print("变量")']) {
    assert.deepEqual(highlightLines(source).map(textOf), source.split('\n'));
  }
  assert.equal(textOf(highlightCell('a\nb')), 'a\nb\n');
});

test('what a file says never becomes markup', () => {
  assert.equal(escapeHtml(`<a href="x">'&`), '&lt;a href=&quot;x&quot;&gt;&#39;&amp;');
  assert.equal(
    attributes({ name: '"><script>', off: false, none: null, on: true }),
    ' name="&quot;&gt;&lt;script&gt;" on',
  );
  const html = cellMarkup('x', 'print("<script>")\n#> <img>\n', 'en');
  assert.ok(!/<script|<img/.test(html));
});

test('a cell carries its header, its code and what it prints and raises', () => {
  const html = cellMarkup(
    'jump',
    '#: compat 0.10\n#: after a b\n#: seed 7\nassert 0\n#> out\n#! AssertionError\n',
    'zh',
  );
  assert.ok(html.startsWith('<scope-cell id="cell-jump" name="jump" compat="0.10" after="a b" seed="7">'));
  assert.ok(html.includes('aria-label="示例代码 jump"'));
  assert.deepEqual(
    [...html.matchAll(/<p>(.*?)<\/p><pre[^>]*>(.*?)<\/pre>/g)].map((found) => found.slice(1)),
    [
      ['输出', 'out'],
      ['抛出', 'AssertionError'],
    ],
  );
});

const context = { language: /** @type {const} */ ('en'), read: () => 'print(1)\n' };

test('a section has the id of its file, its parts follow', () => {
  assert.equal(sectionId('05-get-variable.md'), 'get-variable');
  const { html, headings } = renderSection('reuse', '# *Reuse*\n\n{cell one}\n\n## More\n\ntext', context);
  assert.deepEqual(headings, [
    { id: 'reuse', level: 2, html: '<em>Reuse</em>' },
    { id: 'reuse-1', level: 3, html: 'More' },
  ]);
  assert.ok(html.startsWith('<section id="reuse">\n<h2><em>Reuse</em></h2>'));
  assert.ok(html.includes('<scope-cell id="cell-one"') && html.includes('<h3 id="reuse-1">More</h3>'));
});

test('a cell is placed only where it stands alone, and HTML in Markdown stays text', () => {
  const { html } = renderSection('x', '# A\n\nsee {cell one} here\n\n<b onclick="x">no</b>', context);
  assert.ok(html.includes('see {cell one} here'));
  assert.ok(html.includes('&lt;b onclick='));
});

test('a section without a heading is refused', () => {
  assert.throws(() => renderSection('x', 'only text', context), /begins with a heading/);
});

test('both languages have the same anchors and the same cells in the same order, and every cell has its place', () => {
  const anchors = (/** @type {'en' | 'zh'} */ language) => {
    const { sections } = readLesson(folder, language);
    return {
      headings: sections.map((section) => section.headings.map((heading) => heading.id)),
      cells: sections.map((section) =>
        [...section.html.matchAll(/<scope-cell id="cell-([^"]+)"/g)].map((found) => found[1]),
      ),
    };
  };
  assert.deepEqual(anchors('en'), anchors('zh'));
  const placed = anchors('en').cells.flat().sort();
  const files = readdirSync(`${folder}/cells`).filter((name) => name.endsWith('.py'));
  assert.deepEqual(placed, files.map((name) => name.replace('.py', '')).sort());
});

test('a link inside the lesson leads to an anchor that is there', () => {
  for (const language of /** @type {const} */ (['en', 'zh'])) {
    const html = readLesson(folder, language)
      .sections.map((section) => section.html)
      .join('');
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]));
    for (const [, target] of html.matchAll(/ href="#([^"]+)"/g))
      assert.ok(ids.has(target), `${language}: #${target}`);
  }
});

test('the page names its policy, its contents, and the source and licence of examples and photographs', () => {
  const parts = pageParts(readLesson(folder, 'en'));
  assert.ok(parts.policy.includes('require-trusted-types-for &#39;script&#39;'));
  assert.ok(parts.contents.includes('<a href="#get-variable">'));
  assert.ok(parts.sources.includes('Apache-2.0') && parts.sources.includes('CC0-1.0'));
  assert.ok(parts.sources.includes('THIRD-PARTY.txt'));
});
