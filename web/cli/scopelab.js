#!/usr/bin/env node
/**
 * The command line: runs a file as the page would, and checks cells against what their comments say.
 *
 * Exit codes: 0 all well, 1 an uncaught error or a mismatch, 2 a wrong command line or a lab that cannot start.
 */

import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { en } from '../src/i18n/en.js';
import { hints } from '../src/i18n/hints.en.js';
import { sentenceText } from '../src/i18n/sentence.js';
import { CellError, parseCell } from '../src/lab/cell.js';
import { checkPath, runCell } from '../src/lab/check.js';
import { createLab } from '../src/lab/node.js';

/** @typedef {import('../src/lab/errors.js').LabError} LabError */

const USAGE = `usage: scopelab run FILE.py [--compat 0.10|1.15] [--seed N] [--timeout SECONDS]
       scopelab check PATH... [--compat 0.10|1.15] [--update]

run    runs a Python file on ScopeLab's TensorFlow: graph mode of 0.10 or 1.15 (the default)
check  runs cells (.py files, folders, lessons) and compares them with their #> #= #! comments;
       --update writes the comments anew

Flags overrule the "#:" lines at the head of a file.
`;

/** A wrong command line. */
class UsageError extends Error {}

/** @typedef {{ compat?: '0.10' | '1.15', seed?: number, timeout?: number, update: boolean }} Flags */

/** @param {string[]} words @returns {Promise<number>} the exit code */
async function main(words) {
  const { command, paths, flags, help } = readWords(words);
  if (help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (command === 'run') return run(paths, flags);
  if (command === 'check') return check(paths, flags);
  throw new UsageError(command ? `there is no command "${command}"` : 'a command is missing');
}

/** @param {string[]} words */
function readWords(words) {
  const options = /** @type {const} */ ({
    compat: { type: 'string' },
    seed: { type: 'string' },
    timeout: { type: 'string' },
    update: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  });
  let parsed;
  try {
    parsed = parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [command, ...paths] = positionals;
  /** @type {Flags} */
  const flags = {
    compat: compatFlag(values.compat),
    seed: numberFlag('seed', values.seed, /^\d+$/),
    timeout: numberFlag('timeout', values.timeout, /^\d+(\.\d+)?$/),
    update: values.update,
  };
  return { command, paths, flags, help: values.help };
}

/** @param {string | undefined} value @returns {'0.10' | '1.15' | undefined} */
function compatFlag(value) {
  if (value === undefined || value === '0.10' || value === '1.15') return value;
  throw new UsageError(`--compat is 0.10 or 1.15, not ${value}`);
}

/** @param {string} name @param {string | undefined} value @param {RegExp} form @returns {number | undefined} */
function numberFlag(name, value, form) {
  if (value === undefined) return undefined;
  if (!form.test(value)) throw new UsageError(`--${name} takes a number, not ${value}`);
  return Number(value);
}

/** @param {string[]} paths @param {Flags} flags @returns {Promise<number>} */
async function run(paths, flags) {
  if (paths.length !== 1) throw new UsageError('run takes one file');
  const [file] = paths;
  if (flags.update) throw new UsageError('--update belongs to check');
  if (!existsSync(file)) throw new UsageError(`there is no file ${file}`);
  const { header } = parseCell(readFileSync(file, 'utf8'));
  const lab = await createLab({
    timeout: flags.timeout === undefined ? undefined : flags.timeout * 1000,
    limits: { lines: Number.POSITIVE_INFINITY, characters: Number.POSITIVE_INFINITY },
  });
  try {
    const onOutput = (/** @type {string} */ text) => void process.stdout.write(text);
    const { result, failures } = await runCell(lab, file, {
      compat: flags.compat,
      seed: flags.seed ?? header.seed ?? undefined,
      onOutput,
      whole: true,
    });
    for (const failure of failures) process.stderr.write(`${describe(failure)}\n`);
    if (!result) return 1;
    if (!result.error) return 0;
    if (result.error.type === 'SystemExit') return exitCode(result.error.message);
    process.stderr.write(`${result.error.traceback.trimEnd()}\n${remarks(result.error)}`);
    return 1;
  } finally {
    lab.dispose();
  }
}

/** What an assert compared, and what the learner may have meant, each on a line. @param {LabError} error */
function remarks({ assert, hint }) {
  const lines = [];
  if (assert) lines.push(`${en.ui.leftWas} ${assert.left}, ${en.ui.rightWas} ${assert.right}`);
  const words = hint && /** @type {Record<string, string>} */ (hints)[hint.key];
  if (words)
    lines.push(sentenceText(words, /** @type {Record<string, unknown>} */ (hint.facts)).replaceAll('`', ''));
  return lines.map((line) => `  ${line}\n`).join('');
}

/** What sys.exit(message) makes of the process. @param {string} message @returns {number} */
function exitCode(message) {
  if (message === '' || message === 'None') return 0;
  if (/^\d+$/.test(message)) return Number(message);
  process.stderr.write(`${message}\n`);
  return 1;
}

/** @param {string[]} paths @param {Flags} flags @returns {Promise<number>} */
async function check(paths, flags) {
  if (paths.length === 0) throw new UsageError('check takes files or folders');
  const lab = await createLab();
  let passed = 0;
  let updated = 0;
  let failed = 0;
  try {
    for (const path of paths) {
      const checked = await checkPath(path, { ...flags, lab });
      for (const failure of checked.failed) process.stdout.write(`${describe(failure)}\n`);
      for (const file of checked.updated) process.stdout.write(`${file}: written anew\n`);
      passed += checked.passed;
      updated += checked.updated.length;
      failed += new Set(checked.failed.map((failure) => failure.file)).size;
    }
  } finally {
    lab.dispose();
  }
  process.stdout.write(`${passed} passed${updated ? `, ${updated} written anew` : ''}, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
}

/** @param {import('../src/lab/check.js').Failure} failure @returns {string} */
function describe({ file, line, what, expected, actual }) {
  const indented = (/** @type {string} */ text) => text.split('\n').join('\n             ');
  return `${file}:${line}: ${what}\n  expected   ${indented(expected)}\n  but got    ${indented(actual)}`;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const usage = error instanceof UsageError ? `\n${USAGE}` : '\n';
  process.stderr.write(
    `scopelab: ${error instanceof CellError ? `line ${error.line}: ` : ''}${message}${usage}`,
  );
  process.exitCode = 2;
}
