/**
 * npm test: brings what is missing, builds everything, then lint, native tests (sanitized), fuzzers, Node tests,
 * browser tests, and last whether the native and the Node tests produced every message of the error table.
 *
 *   node web/scripts/test.js [build|lint|native|fuzz|node|browser|messages ...]      without names: all, in this order
 *
 * Every suite runs, also after one has failed; the exit code is 1 if anything failed. The last line sums it all up.
 */

import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, cmake } from './build.js';
import { filesIn } from './floors.js';
import { checkMessages, recording } from './messages.js';
import { die, isMain, ROOT, run, secondsSince, UserError } from './process.js';
import { setUp } from './setup.js';

/** How long each fuzzer runs. */
const FUZZ_SECONDS = 15;

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * The counts in CTest's closing lines, "3 tests failed out of 40".
 *
 * @param {string} output
 * @returns {Count}
 */
export function countCTest(output) {
  const match = /(\d+) tests? failed out of (\d+)/.exec(output);
  if (!match) return { passed: 0, failed: 1 };
  const failed = Number(match[1]);
  return { passed: Number(match[2]) - failed, failed };
}

/**
 * The counts in the closing lines of Node's test runner. A skipped test or one put off counts as failed: there are
 * none.
 *
 * @param {string} output
 * @returns {Count}
 */
export function countNode(output) {
  const number = (/** @type {string} */ name) =>
    Number(new RegExp(`^[#\\u2139] ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const passed = number('pass');
  const failed = number('fail') + number('cancelled') + number('skipped') + number('todo');
  return passed + failed === 0 ? { passed: 0, failed: 1 } : { passed, failed };
}

/**
 * The number of single tests in cmocka's lines, which CTest counts as one per file.
 *
 * @param {string} output
 * @returns {Count}
 */
export function countCmocka(output) {
  const passed = [...output.matchAll(/\[ {7}OK \]/g)].length;
  const failed = [...output.matchAll(/\[ {2}FAILED {2}\] (\d+) test\(s\), listed below/g)];
  return { passed, failed: failed.reduce((sum, match) => sum + Number(match[1]), 0) };
}

/** @returns {Promise<Count>} */
async function lintSuite() {
  const { lint } = await import('./lint.js');
  return lint();
}

/** @returns {Promise<Count>} */
async function nativeSuite() {
  await cmake('native');
  const { output, ok } = await runAll(
    'ctest',
    ['--preset', 'native', '--verbose'],
    (line) => !/^\d+:|^test \d+$/.test(line),
    recording('native'),
  );
  const files = countCTest(output);
  const single = countCmocka(output);
  // A program that dies, or leaks after its last test passed, fails as a file.
  const failed = Math.max(single.failed, files.failed, ok ? 0 : 1);
  if (failed > 0) process.stdout.write(failuresOf(output));
  return { passed: single.passed, failed };
}

/**
 * What the failed programs wrote, out of CTest's verbose output.
 *
 * @param {string} output
 */
export function failuresOf(output) {
  const failed = [...output.matchAll(/Test +#(\d+): .*(?:\*\*\*|Failed|Exception|Timeout)/g)].map(
    (match) => match[1],
  );
  const lines = output.split('\n').filter((line) => failed.some((number) => line.startsWith(`${number}: `)));
  return `${lines.join('\n')}\n`;
}

/**
 * Every fuzzer for a while, from its corpus (tests/fuzz/corpus/NAME) and the same seed each time, so that a run can be
 * repeated; longer by hand: build/fuzz/NAME_fuzzer -max_total_time=3600 FOLDER_FOR_FINDS tests/fuzz/corpus/NAME
 *
 * @returns {Promise<Count>}
 */
async function fuzzSuite() {
  await cmake('fuzz');
  const names = filesIn('tests/fuzz', /_fuzzer\.c$/).map((file) => basename(file, '.c'));
  const count = { passed: 0, failed: 0 };
  for (const name of names) {
    const args = [
      '-seed=1',
      `-max_total_time=${FUZZ_SECONDS}`,
      '-print_final_stats=1',
      '-artifact_prefix=build/fuzz/',
      join(ROOT, 'build/fuzz', `${name}_finds`),
      join(ROOT, 'tests/fuzz/corpus', name.replace(/_fuzzer$/, '')),
    ];
    mkdirSync(join(ROOT, 'build/fuzz', `${name}_finds`), { recursive: true });
    const { output, ok } = await runAll(join(ROOT, 'build/fuzz', name), args, () => false);
    if (ok) console.log(`${name}: ${/number_of_executed_units: *(\d+)/.exec(output)?.[1]} inputs`);
    else console.log(output);
    count[ok ? 'passed' : 'failed']++;
  }
  return count;
}

/**
 * @param {string[]} folders
 * @param {number} atOnce  files run at the same time
 * @param {NodeJS.ProcessEnv} [more]  of the environment
 * @returns {Promise<Count>}
 */
async function nodeTests(folders, atOnce, more) {
  const files = folders.flatMap((folder) => filesIn(folder, /\.test\.js$/));
  if (files.length === 0) throw new UserError(`${folders.join(', ')}: no tests there`);
  const args = ['--test', '--test-reporter=spec', `--test-concurrency=${atOnce}`, ...files];
  const { output, ok } = await runAll(
    'node',
    args,
    (line) => /^\s*✖/.test(line) && !line.includes('failing tests'),
    more,
  );
  const details = output.indexOf('✖ failing tests:');
  if (details >= 0) console.log(output.slice(details));
  const count = countNode(output);
  return ok || count.failed > 0 ? count : { ...count, failed: 1 };
}

/**
 * Runs a program to its end, also if it fails, and shows the lines that matter as they come.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {(line: string) => boolean} shown
 * @param {NodeJS.ProcessEnv} [more]  of the environment
 */
async function runAll(command, args, shown, more) {
  let output = '';
  const onLine = (/** @type {string} */ line) => {
    output += `${line}\n`;
    if (shown(line)) console.log(line);
  };
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...more };
  const ok = await run(command, args, { onLine, env }).then(
    () => true,
    () => false,
  );
  return { output, ok };
}

/**
 * One test a message.
 *
 * @returns {Promise<Count>}
 */
async function messagesSuite() {
  const { keys, missing } = checkMessages();
  for (const key of missing) console.log(`${key}: no test produces this message`);
  return { passed: keys.length - missing.length, failed: missing.length };
}

/** @type {Record<string, () => Promise<Count>>} */
const SUITES = {
  build: async () => {
    await build();
    return { passed: 1, failed: 0 };
  },
  lint: lintSuite,
  native: nativeSuite,
  fuzz: fuzzSuite,
  node: () => nodeTests(['tests/web', 'tests/tutorial'], 2, recording('node')),
  browser: () => nodeTests(['tests/browser'], 1),
  messages: messagesSuite,
};

/** @param {string[]} names */
async function test(names) {
  const start = performance.now();
  await setUp({ tests: true });
  const total = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const summary = [];
  for (const name of names) {
    const began = performance.now();
    console.log(`\n== ${name}`);
    const count = await SUITES[name]().catch((error) => {
      console.error(error.message);
      return { passed: 0, failed: 1 };
    });
    total.passed += count.passed;
    total.failed += count.failed;
    summary.push(`${name}: ${count.passed} passed, ${count.failed} failed (${secondsSince(began)})`);
  }
  console.log(
    `\n${summary.join('\n')}\nall in ${secondsSince(start)}\n${total.passed} passed, ${total.failed} failed`,
  );
  return total.failed === 0;
}

if (isMain(import.meta.url)) {
  const names = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
  const wrong = names.find((name) => !(name in SUITES));
  if (wrong) die(new UserError(`${wrong}: the suites are ${Object.keys(SUITES).join(', ')}`));
  const ok = await test(names.length > 0 ? names : Object.keys(SUITES)).catch(die);
  process.exit(ok ? 0 : 1);
}
