/**
 * No key of the core's error table, of its reasons, of what would help, of the lab's hints is without words in either
 * language.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { en } from '../../../web/src/i18n/en.js';
import { loadExplanations, loadWords, wordsFor } from '../../../web/src/i18n/words.js';
import { zh } from '../../../web/src/i18n/zh.js';
import { sentenceFor } from '../../../web/src/views/error.js';

const source = (/** @type {string} */ path) =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const words = (/** @type {string} */ text) => text.split(' ').filter(Boolean);

/** The rows of the error table: key, the names of its arguments, the keys of what would help. */
function errorTable() {
  const folder = 'core/src/base/';
  const files = readdirSync(new URL(`../../../${folder}`, import.meta.url)).filter((name) =>
    /^error_table_\w+\.inc$/.test(name),
  );
  const row = /MESSAGE\(\s*(\w+),\s*(SL_\w+),\s*(?:"(?:[^"\\]|\\.)*"\s*)+,\s*"([^"]*)"\s*\)/g;
  return files.flatMap((file) => {
    const text = source(folder + file).replace(/\/\*.*?\*\//gs, '');
    const rows = [...text.matchAll(row)].map(([, key, code, names]) => {
      const [facts, fixes = ''] = names.split('|');
      return { key, code, facts: words(facts), fixes: words(fixes) };
    });
    assert.equal(
      rows.length,
      [...text.matchAll(/^MESSAGE\(/gm)].length,
      `every row of ${file} is understood`,
    );
    return rows;
  });
}

/** The rows of the core's reasons: key and the names of its arguments. */
function reasonTable() {
  const table = /reason_rows\[\] = \{\n(.*?)\n\};/s.exec(source('core/src/graph/journal.c'))?.[1] ?? '';
  const rows = [...table.matchAll(/\{"(\w+)", (.*?)\}/g)];
  assert.equal(rows.length, table.split('\n').length, 'every row of the reasons is understood');
  return rows.map(([, key, names]) => ({
    key,
    facts: [...names.matchAll(/"(\w+)"/g)].map((match) => match[1]),
  }));
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

  test(`every reason of a name or a refusal has words, and asks only for facts that it brings: ${language}`, async () => {
    const { refusals } = await loadExplanations(language);
    const sentences = { ...wordsFor(language).reasons, ...refusals };
    const keys = reasonTable().map(({ key }) => key);
    assert.deepEqual(Object.keys(sentences).sort(), keys.sort(), 'no more and no less');
    for (const { key, facts: known } of reasonTable())
      for (const fact of facts(sentences[key])) assert.ok(known.includes(fact), `${key} brings ${fact}`);
  });

  test(`whatever would make a call succeed has words, and asks only for facts of its error: ${language}`, async () => {
    const { fixes } = await loadExplanations(language);
    const helped = errorTable().filter((row) => row.fixes.length > 0);
    assert.deepEqual(
      Object.keys(fixes).sort(),
      [...new Set(helped.flatMap((row) => row.fixes))].sort(),
      'no more and no less',
    );
    for (const { key, facts: known, fixes: keys } of helped)
      for (const fix of keys)
        for (const fact of facts(fixes[fix]))
          assert.ok(known.includes(fact), `${key} brings ${fact} to ${fix}`);
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
  for (const [key, sentence] of Object.entries(en.reasons))
    assert.deepEqual(facts(zh.reasons[key]).sort(), facts(sentence).sort(), key);
});

test('both languages explain the same things and ask for the same facts', async () => {
  const [english, chinese] = await Promise.all(languages.map(loadExplanations));
  for (const table of /** @type {const} */ (['errors', 'types', 'hints', 'loading', 'refusals', 'fixes'])) {
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
