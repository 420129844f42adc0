/** What every lesson must be, whatever it says: the same sections in both languages, every cell placed and expected. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { cells, folder, languages, sections } from './lesson.js';

/** The document's sections in its order, each with the cells that hold its examples. */
const document = [
  ['01-create-and-initialize', ['create', 'uninitialized', 'sessions']],
  ['02-the-problem-of-sharing', ['filter-twice']],
  ['03-sharing-through-a-dict', ['filter-dict']],
  ['04-two-functions', ['two-functions']],
  ['05-get-variable', ['get-variable-new', 'get-variable-reuse']],
  ['06-variable-scope', ['nested']],
  ['07-current-scope', ['reuse-variables']],
  ['08-reuse-stays-on', ['root-scope']],
  ['09-capturing-a-scope', ['capture']],
  ['10-jumping-out', ['jump', 'jump-by-name', 'jump-captured']],
  ['11-initializers', ['initializers']],
  ['12-operation-names', ['op-name']],
  ['13-name-scope-inside', ['name-scope-inside', 'name-scope-variable']],
  ['14-variable-scope-or-name-scope', ['name-scopes']],
  ['15-putting-it-together', ['image-filter', 'shared-filters', 'photographs']],
];

test('both languages have the same sections, so that anchors and the switch agree', () => {
  const [english, chinese] = languages.map((language) => sections(language).map((section) => section.file));
  assert.deepEqual(english, chinese);
});

test('no line of an example is wider than the page shows at once', () => {
  const wide = cells().flatMap(({ name, text }) =>
    text
      .split('\n')
      .filter((line) => !line.startsWith('#!') && line.length > 76)
      .map((line) => `${name}: ${line}`),
  );
  assert.deepEqual(wide, []);
});

/** @param {string} prose @returns {number} about how many words it has: a Chinese word is 1.5 characters long */
const chineseWords = (prose) => (prose.match(/\p{Script=Han}/gu)?.length ?? 0) / 1.5;

for (const language of languages) {
  test(`${language}: the document's sections stand in its order, each with its examples`, () => {
    const found = sections(language);
    assert.deepEqual(
      found.map((section) => section.file.replace(/\.md$/, '')),
      document.map(([name]) => name),
    );
    found.forEach((section, i) => {
      const placed = section.cells.filter((cell) => document[i][1].includes(cell));
      assert.deepEqual(placed, document[i][1], section.file);
    });
  });

  test(`${language}: every cell of the folder is placed exactly once`, () => {
    const placed = sections(language).flatMap((section) => section.cells);
    assert.deepEqual(
      placed.toSorted(),
      cells().map((cell) => cell.name),
    );
  });

  test(`${language}: each section opens with one heading, says what to look at and what to try`, () => {
    const leads = language === 'en' ? ['**Look.** ', '**Try.** '] : ['**看一看**：', '**试一试**：'];
    for (const { file, text } of sections(language)) {
      assert.match(text, /^# \S/, file);
      assert.equal(text.match(/^# /gm)?.length, 1, file);
      for (const lead of leads) assert.ok(text.includes(`\n${lead}`), `${file}: ${lead}`);
    }
  });

  test(`${language}: a section has no raw HTML and is neither a stub nor a lecture`, () => {
    for (const { file, text } of sections(language)) {
      assert.doesNotMatch(text.replaceAll(/`[^`]*`/g, ''), /<[a-z!/]/i, file);
      const prose = text.replaceAll(/^\{cell .*$/gm, '');
      const size = language === 'en' ? prose.split(/\s+/).length : chineseWords(prose);
      assert.ok(size >= 80 && size <= 260, `${file}: ${size} words`);
    }
  });
}

test('both languages place the same cells in the same order', () => {
  const [english, chinese] = languages.map((language) => sections(language).map((section) => section.cells));
  assert.deepEqual(english, chinese);
});

test('every cell names the level, can be read alone, and says what must come out or asserts it', () => {
  const names = new Set(cells().map((cell) => cell.name));
  for (const { name, text, header, expected } of cells()) {
    assert.deepEqual(header.get('compat'), ['0.10'], name);
    assert.match(text, /^import tensorflow as tf$/m, name);
    assert.ok(expected.length > 0 || /^\s*assert /m.test(text), name);
    for (const earlier of header.get('after') ?? [])
      assert.ok(names.has(earlier), `${name} after ${earlier}`);
    assert.ok(text.endsWith('\n') && !text.includes('\t'), name);
  }
});

test("the document's slips are mended: Python 3 prints, no missing colon, no ellipsis for code", () => {
  for (const { name, text } of cells()) {
    assert.doesNotMatch(text, /^\s*print [^(]/m, name);
    assert.doesNotMatch(text, /^\s*with .*\)$/m, name);
    assert.doesNotMatch(text, /\.\.\. ?etc/, name);
  }
});

test('lesson.json names title, level and source in both languages, and a licence for each picture', () => {
  const lesson = JSON.parse(readFileSync(path.join(folder, 'lesson.json'), 'utf8'));
  assert.equal(lesson.compat, '0.10');
  for (const language of languages) {
    assert.ok(lesson.title[language]);
    assert.ok(lesson.source.title[language]);
    for (const picture of lesson.pictures)
      assert.ok(picture.title[language] && picture.credit[language], picture.file);
  }
  for (const picture of lesson.pictures) {
    assert.equal(picture.licence, 'CC0-1.0', picture.file);
    assert.ok(picture.author && picture.source.startsWith('http'), picture.file);
  }
});

test('a cell reads only pictures that the lesson names', () => {
  const lesson = JSON.parse(readFileSync(path.join(folder, 'lesson.json'), 'utf8'));
  const files = lesson.pictures.map((/** @type {{file: string}} */ picture) => picture.file);
  for (const { name, text, header } of cells()) {
    const read = [...text.matchAll(/np\.load\("([^"]+)"\)/g)].map((match) => match[1]);
    assert.deepEqual(read.toSorted(), (header.get('data') ?? []).toSorted(), name);
    for (const file of read)
      assert.ok(files.includes(file) || existsSync(path.join(folder, file)), `${name}: ${file}`);
  }
});
