/**
 * npm run lint: clang-format, clang-tidy, Biome, the TypeScript compiler over JSDoc types, and rules of our own.
 * npm run format: the same tools put right what they can (clang-format, Biome).
 *
 *   node web/scripts/lint.js [--fix]
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { configure } from './build.js';
import { checkC, checkJavaScript, filesIn } from './floors.js';
import { CommandError, die, isMain, ROOT, run, secondsSince } from './process.js';
import { checkPython } from './python_imports.js';
import { setUp } from './setup.js';

const BIN = join(ROOT, 'node_modules/.bin');

/** What would make markup, or code, of a string; and reaching past the project's own rules. */
const BANNED = [
  {
    pattern: /\b(inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b|\bunsafe(HTML|SVG|Static)\b/,
    why: 'no string becomes markup',
  },
  { pattern: /(?<![`'"\w.])eval\((?!\))|\bnew Function\(/, why: 'no string becomes code' },
  { pattern: /\bstyle="/, why: 'a style attribute in a template is dropped by the policy: use a class' },
];

/** @returns {string[]} */
function cFiles() {
  return ['core', 'tests/core', 'tests/fuzz', 'tests/bench'].flatMap((folder) => filesIn(folder, /\.[ch]$/));
}

/**
 * Where a file says what it must not.
 *
 * @param {string} file
 * @param {string} source
 * @returns {string[]} one line each
 */
export function bannedIn(file, source) {
  return source.split('\n').flatMap((line, index) =>
    // A comment may name what is forbidden.
    /^\s*(\*|\/\/|\/\*)/.test(line)
      ? []
      : BANNED.filter(({ pattern }) => pattern.test(line)).map(
          ({ why }) => `${file}:${index + 1}: ${why}: ${line.trim()}`,
        ),
  );
}

async function rules() {
  const banned = filesIn('web/src', /\.js$/).flatMap((file) =>
    bannedIn(file, readFileSync(join(ROOT, file), 'utf8')),
  );
  const faults = [...checkC(), ...checkJavaScript(), ...checkPython(), ...banned];
  if (faults.length > 0) throw new CommandError('our own rules', 'faults', faults.join('\n'));
}

/** @param {boolean} fix */
async function clangFormat(fix) {
  const mode = fix ? ['-i'] : ['--dry-run', '-Werror', '--ferror-limit=1'];
  await run('clang-format', [...mode, ...cFiles()], { onLine: () => {} }).catch((error) => {
    const files = [
      ...new Set([...error.output.matchAll(/^(\S+?):\d+:\d+: error/gm)].map((match) => match[1])),
    ];
    throw new CommandError('clang-format', 'faults', `not formatted (npm run format): ${files.join(' ')}`);
  });
}

/**
 * Over every C file of the native build, on all cores. A file that was clean, and of which nothing has changed since,
 * headers and settings included, is not looked at again.
 */
async function clangTidy() {
  await configure('native');
  const database = JSON.parse(readFileSync(join(ROOT, 'build/native/compile_commands.json'), 'utf8'));
  const ours = /** @type {string[]} */ (database.map((/** @type {{ file: string }} */ entry) => entry.file));
  const headers = cFiles()
    .filter((file) => file.endsWith('.h'))
    .concat(filesIn('core', /\.inc$/), '.clang-tidy');
  const common = createHash('sha256');
  for (const file of headers) common.update(readFileSync(join(ROOT, file)));
  const salt = common.digest('hex');
  const seen = cleanFiles();
  const todo = [...new Set(ours)]
    .map((file) => ({ file, key: hash(salt, file) }))
    .filter(({ key }) => !seen.has(key));

  /** @type {string[]} */
  const faults = [];
  const work = async () => {
    for (let next = todo.shift(); next; next = todo.shift()) {
      const { file, key } = next;
      await run('clang-tidy', ['--quiet', '-p', 'build/native', file], { onLine: () => {} }).then(
        () => seen.add(key),
        (error) => faults.push(error.output),
      );
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  mkdirSync(join(ROOT, 'build/lint'), { recursive: true });
  writeFileSync(CLEAN, [...seen].join('\n'));
  if (faults.length > 0) throw new CommandError('clang-tidy', 'faults', faults.join('\n'));
}

const CLEAN = join(ROOT, 'build/lint/clang-tidy-clean.txt');

function cleanFiles() {
  return new Set(existsSync(CLEAN) ? readFileSync(CLEAN, 'utf8').split('\n') : []);
}

/**
 * @param {string} salt
 * @param {string} file
 */
function hash(salt, file) {
  return createHash('sha256').update(salt).update(file).update(readFileSync(file)).digest('hex');
}

/** @param {boolean} fix */
async function biome(fix) {
  await run(
    join(BIN, 'biome'),
    ['check', '--error-on-warnings', '--max-diagnostics=200', ...(fix ? ['--write'] : [])],
    { quiet: true },
  );
}

async function types() {
  await run(join(BIN, 'tsc'), ['--project', '.'], { quiet: true });
}

/**
 * Runs every linter, also after one has found something.
 *
 * @param {{ fix?: boolean }} [options]
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function lint({ fix = false } = {}) {
  /** @type {[string, () => Promise<void>][]} */
  const all = [
    ['our own rules', rules],
    ['clang-format', () => clangFormat(fix)],
    ['Biome', () => biome(fix)],
    ['types', types],
    ['clang-tidy', clangTidy],
  ];
  let failed = 0;
  for (const [name, check] of all) {
    const start = performance.now();
    try {
      await check();
      console.log(`lint: ${name} passed (${secondsSince(start)})`);
    } catch (error) {
      failed++;
      if (!(error instanceof CommandError)) throw error;
      if (error.code === 'faults') console.error(error.output);
      console.error(`lint: ${name} FAILED`);
    }
  }
  return { passed: all.length - failed, failed };
}

if (isMain(import.meta.url)) {
  try {
    await setUp({ tests: true });
    const { failed } = await lint({ fix: process.argv.includes('--fix') });
    process.exit(failed === 0 ? 0 : 1);
  } catch (error) {
    die(error);
  }
}
