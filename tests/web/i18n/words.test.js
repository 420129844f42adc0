/** No key of the core's error table, of the journal's reasons, of the lab's hints is without words in either language. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { en } from '../../../web/src/i18n/en.js';
import { loadExplanations, loadWords, wordsFor } from '../../../web/src/i18n/words.js';
import { zh } from '../../../web/src/i18n/zh.js';
import { sentenceFor } from '../../../web/src/views/error.js';

const source = (/** @type {string} */ path) =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** The rows of the error table: key and the names of its arguments. */
function errorTable() {
  const folder = 'core/src/base/';
  const files = readdirSync(new URL(`../../../${folder}`, import.meta.url)).filter((name) =>
    /^error_table_\w+\.inc$/.test(name),
  );
  const row = /MESSAGE\(\s*(\w+),\s*(SL_\w+),\s*(?:"(?:[^"\\]|\\.)*"\s*)+,\s*"([^"]*)"\s*\)/g;
  return files.flatMap((file) => {
    const text = source(folder + file).replace(/\/\*.*?\*\//gs, '');
    const rows = [...text.matchAll(row)].map(([, key, code, names]) => ({
      key,
      code,
      facts: names.split(' ').filter(Boolean),
    }));
    assert.equal(
      rows.length,
      [...text.matchAll(/^MESSAGE\(/gm)].length,
      `every row of ${file} is understood`,
    );
    return rows;
  });
}

const languages = /** @type {const} */ (['en', 'zh']);
assert.equal(wordsFor('zh'), en, 'English serves until the Chinese words are there');
await loadWords('zh');
const facts = (/** @type {string} */ sentence) =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);

for (const language of languages) {
  test(`every message of the core's error table is explained: ${language}`, async () => {
    const explanations = await loadExplanations(language);
    const missing = errorTable().filter(({ key }) => !sentenceFor({ key, type: '' }, explanations));
    assert.deepEqual(
      missing.map(({ key }) => key),
      [],
    );
  });

  test(`an explanation asks only for facts that its message has: ${language}`, async () => {
    const explanations = await loadExplanations(language);
    const wrong = errorTable().flatMap(({ key, facts: known }) =>
      facts(sentenceFor({ key, type: '' }, explanations) ?? '')
        .filter((fact) => !known.includes(fact))
        .map((fact) => `${key}: {${fact}}`),
    );
    assert.deepEqual(wrong, []);
  });

  test(`every reason of the journal has words, with the facts it brings: ${language}`, () => {
    const { reasons } = wordsFor(language);
    const rows = [...source('core/src/graph/journal.c').matchAll(/\(reason_row\)\{"(\w+)", ([^}]*)\}/g)];
    assert.ok(rows.length > 5);
    for (const [, code, names] of rows) {
      const known = [...names.matchAll(/"(\w+)"/g)].map((match) => match[1]);
      assert.ok(reasons[code], `${code} has words`);
      for (const fact of facts(reasons[code])) assert.ok(known.includes(fact), `${code} brings ${fact}`);
    }
  });

  test(`every kind of event has words: ${language}`, () => {
    const kinds = [...source('core/src/graph/journal.c').matchAll(/return "(\w+)";/g)].map(
      (match) => match[1],
    );
    assert.ok(kinds.includes('variable_made'));
    for (const kind of kinds) assert.ok(wordsFor(language).events[kind], kind);
  });

  test(`every hint has words: ${language}`, async () => {
    const { hints } = await loadExplanations(language);
    const keys = new Set(source('web/src/lab/hints.js').match(/hint_\w+/g));
    for (const key of keys) assert.ok(hints[key], key);
  });
}

test('both languages have the same words, and functions where the other has functions', () => {
  const shape = (/** @type {object} */ table) =>
    Object.entries(table)
      .map(([key, value]) => `${key}: ${typeof value}`)
      .sort();
  assert.deepEqual(shape(en.ui), shape(zh.ui));
  assert.deepEqual(shape(en.events), shape(zh.events));
  assert.deepEqual(shape(en.reasons), shape(zh.reasons));
});

test('both languages explain the same things and ask for the same facts', async () => {
  const [english, chinese] = await Promise.all(languages.map(loadExplanations));
  for (const table of /** @type {const} */ (['errors', 'types', 'hints', 'loading'])) {
    assert.deepEqual(Object.keys(english[table]).sort(), Object.keys(chinese[table]).sort(), table);
    for (const [key, sentence] of Object.entries(english[table])) {
      assert.deepEqual(facts(chinese[table][key]).sort(), facts(sentence).sort(), `${table}.${key}`);
    }
  }
});

test('a language tag that is not Chinese reads as English', () => {
  assert.equal(wordsFor('zh-Hans-CN'), zh);
  assert.equal(wordsFor('EN-us'), en);
  assert.equal(wordsFor('fr'), en);
  assert.equal(wordsFor(null), en);
});
