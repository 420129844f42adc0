/**
 * Whether every message of the core's error table is produced by a test.
 *
 * While the native and the Node tests run, each of them keeps the keys of what was raised in a file: natively a line in
 * core/src/base/error.c that only the tests' build has, in Node tests/web/support/record_errors.js. Here they
 * are united.
 */

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesIn } from './floors.js';
import { ROOT, UserError } from './process.js';

/** The suites that produce messages. */
const RECORDED = /** @type {const} */ (['native', 'node']);

/** @param {typeof RECORDED[number]} suite */
const recordOf = (suite) => join(ROOT, 'build/errors', `${suite}.txt`);

/**
 * The environment in which a suite keeps what it raises; what an earlier run kept is gone.
 *
 * @param {typeof RECORDED[number]} suite
 * @returns {NodeJS.ProcessEnv}
 */
export function recording(suite) {
  const file = recordOf(suite);
  mkdirSync(join(ROOT, 'build/errors'), { recursive: true });
  rmSync(file, { force: true });
  if (suite === 'native') return { SCOPELAB_ERRORS_FILE: file };
  const preload = pathToFileURL(join(ROOT, 'tests/web/support/record_errors.js')).href;
  const options = `${process.env.NODE_OPTIONS ?? ''} --import=${preload}`.trim();
  return { SCOPELAB_ERRORS_FILE: file, NODE_OPTIONS: options };
}

/**
 * The keys of the rows in a part of the table.
 *
 * @param {string} text  of an .inc file
 * @returns {string[]}
 */
export function keysIn(text) {
  return [...text.matchAll(/^MESSAGE\(\s*(\w+),/gm)].map((match) => match[1]);
}

/**
 * @param {string[]} keys
 * @param {string[]} records  what suites kept: a key a line
 * @returns {string[]} the keys that stand in none of them
 */
export function unproduced(keys, records) {
  const produced = new Set(records.flatMap((record) => record.split('\n')));
  return keys.filter((key) => !produced.has(key));
}

/** @returns {{ keys: string[], missing: string[] }} all messages, and those that no test produced in the last runs */
export function checkMessages() {
  const keys = filesIn('core/src/base', /error_table_\w+\.inc$/).flatMap((file) =>
    keysIn(readFileSync(join(ROOT, file), 'utf8')),
  );
  const records = RECORDED.map((suite) => {
    if (!existsSync(recordOf(suite)))
      throw new UserError(`no messages are kept of the ${suite} tests: run them first`);
    return readFileSync(recordOf(suite), 'utf8');
  });
  return { keys, missing: unproduced(keys, records) };
}
