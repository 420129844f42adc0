/**
 * Builds everything: the core as WebAssembly, the Python modules, the lessons' data, the site and the package.
 *
 *   node web/scripts/build.js [--only=assets|site|package]
 *
 *   build/wasm/scopelab.wasm     the core
 *   build/web/python.json        web/python as one file: path below /lib -> source, null for what comes later
 *   build/web/python-later.json  the modules that few cells need, those of micropython.wasm among them
 *   build/web/micropython.wasm   MicroPython's without them, through wasm-opt where there is one (Emscripten has it)
 *   build/lesson-data/LESSON/    arrays and pictures the cells read
 *   dist/site                    the static site, with relative addresses
 *   dist/package                 the npm package
 *
 * A step whose inputs are older than its outputs is left out, so a second run takes a second.
 */

import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ask, CommandError, die, isMain, newest, ROOT, run, secondsSince, which } from './process.js';
import { setUp } from './setup.js';

const CORE_WASM = 'build/wasm/scopelab.wasm';
export const PYTHON_JSON = 'build/web/python.json';
export const PYTHON_LATER_JSON = 'build/web/python-later.json';
export const MICROPYTHON_WASM = 'build/web/micropython.wasm';
const LESSON_DATA = 'build/lesson-data';
export const SITE = 'dist/site';
const PACKAGE = 'dist/package';

/** What every step depends on besides its own inputs: another version of a package, or of the build itself. */
const ALWAYS = ['package-lock.json', 'package.json', 'web/scripts/build', 'web/scripts/build.js'];

/**
 * @param {'assets' | 'site' | 'package' | 'all'} [only]
 */
export async function build(only = 'all') {
  await buildCore();
  const frozen = 'web/src/lab/frozen.js';
  await step('MicroPython', [frozen, ...ALWAYS], MICROPYTHON_WASM, buildMicroPython);
  await step('Python modules', ['web/python', frozen, ...ALWAYS], PYTHON_JSON, buildPython);
  await step(
    'lesson data',
    ['tutorial/lessons', 'web/scripts/lesson-data.js', ...ALWAYS],
    stamp('lesson-data'),
    buildLessonData,
  );
  if (only === 'assets') return;
  const inputs = ['web', 'tutorial', CORE_WASM, PYTHON_JSON, MICROPYTHON_WASM, LESSON_DATA, ...ALWAYS];
  if (only !== 'package') await step('site', inputs, stamp('site'), buildSite);
  if (only !== 'site')
    await step(
      'package',
      [...inputs, 'README.md', 'CHANGELOG.md', 'LICENSE'],
      stamp('package'),
      buildPackage,
    );
}

/** The file whose age tells when a step was last done, for steps that write many files. */
function stamp(/** @type {string} */ name) {
  return `build/stamps/${name}`;
}

/**
 * Does a step if one of its inputs is newer than its output.
 *
 * @param {string} name
 * @param {string[]} inputs  files and folders
 * @param {string} output   a file
 * @param {() => Promise<void> | void} make
 */
async function step(name, inputs, output, make) {
  const had = newest([output]);
  if (had > newest(inputs) && outputsOf(output).every((path) => existsSync(join(ROOT, path)))) return;
  const start = performance.now();
  const began = new Date();
  await make();
  if (output.startsWith('build/stamps/')) write(output, '');
  // An input that changed while the step ran is newer than the output.
  utimesSync(join(ROOT, output), began, began);
  console.log(`${name} built in ${secondsSince(start)}`);
}

/** What must be there for a stamp to count. */
function outputsOf(/** @type {string} */ output) {
  if (output === stamp('site')) return [`${SITE}/index.html`, `${SITE}/THIRD-PARTY.txt`];
  if (output === stamp('package')) return [`${PACKAGE}/package.json`, `${PACKAGE}/THIRD-PARTY.txt`];
  if (output === stamp('lesson-data')) return [LESSON_DATA];
  if (output === PYTHON_JSON) return [PYTHON_JSON, PYTHON_LATER_JSON];
  return [output];
}

/** CMake and Ninja know themselves what is old. */
async function buildCore() {
  const start = performance.now();
  const before = newest([CORE_WASM]);
  await cmake('wasm');
  if (newest([CORE_WASM]) !== before) console.log(`core (WebAssembly) built in ${secondsSince(start)}`);
}

/**
 * Configures a preset of CMakePresets.json: makes its build folder, finds new files.
 *
 * @param {string} preset
 */
export async function configure(preset) {
  await run('cmake', ['--preset', preset], { quiet: true, env: emscriptenEnvironment() });
}

/**
 * Builds a preset, after configuring it if need be.
 *
 * @param {string} preset
 */
export async function cmake(preset) {
  const env = emscriptenEnvironment();
  const configured = newest([`build/${preset}/build.ninja`]);
  if (configured === 0 || configured < newest(['CMakePresets.json'])) await configure(preset);
  try {
    await run('cmake', ['--build', '--preset', preset, '-j', '2'], { quiet: true, env });
  } catch (error) {
    // A build folder that was moved, or made by another CMake, is no use: begin anew, once.
    if (
      !(error instanceof CommandError) ||
      !/CMakeCache.txt directory|loading 'build.ninja'/.test(error.output)
    )
      throw error;
    rmSync(join(ROOT, 'build', preset), { recursive: true, force: true });
    await configure(preset);
    await run('cmake', ['--build', '--preset', preset, '-j', '2'], { quiet: true, env });
  }
}

/**
 * Debian's Emscripten finds acorn through Debian's own Node only; another Node must be told where it is.
 *
 * @returns {NodeJS.ProcessEnv}
 */
function emscriptenEnvironment() {
  const acorn = ask('dpkg', ['-L', 'node-acorn'])
    ?.split('\n')
    .find((path) => path.endsWith('/acorn'));
  if (!acorn) return process.env;
  return { ...process.env, NODE_PATH: [dirname(acorn), process.env.NODE_PATH].filter(Boolean).join(':') };
}

/** MicroPython's .wasm as its package brings it, and what of it comes later. */
async function splitMicroPython() {
  const { takeOutFrozen } = await import('./build/frozen.js');
  const wasm = readFileSync(
    createRequire(import.meta.url).resolve('@micropython/micropython-webassembly-pyscript/micropython.wasm'),
  );
  return { frozen: takeOutFrozen(wasm), wasm };
}

/** What the package brings does the same in 4 kB (gzip) more. */
async function buildMicroPython() {
  const { wasm } = await splitMicroPython();
  const cut = `${MICROPYTHON_WASM}.tmp`;
  write(cut, wasm);
  if (which('wasm-opt')) await run('wasm-opt', ['-Oz', cut, '-o', MICROPYTHON_WASM], { quiet: true });
  else cpSync(join(ROOT, cut), join(ROOT, MICROPYTHON_WASM));
  rmSync(join(ROOT, cut));
}

async function buildPython() {
  const { bundlePython, splitPython } = await import('./build/python.js');
  const { first, later } = splitPython(bundlePython(join(ROOT, 'web/python')));
  const { frozen } = await splitMicroPython();
  write(PYTHON_LATER_JSON, JSON.stringify({ files: later, frozen }));
  write(PYTHON_JSON, JSON.stringify(first));
}

async function buildLessonData() {
  await run('node', ['web/scripts/lesson-data.js'], { quiet: true });
}

/** The lab and MicroPython ask for Node's modules where they run in Node; in the page those branches are not taken. */
const EXPECTED = /externalized for browser compatibility|doesn't exist at build time/;

async function buildSite() {
  const vite = await import('vite');
  const logger = vite.createLogger('warn');
  for (const way of /** @type {const} */ (['warn', 'warnOnce'])) {
    const say = logger[way];
    logger[way] = (message, options) => {
      if (!EXPECTED.test(message)) say(message, options);
    };
  }
  await vite.build({ configFile: join(ROOT, 'web/vite.config.js'), logLevel: 'warn', customLogger: logger });
  copyLessonData(`${SITE}/data`);
  await writeNotices(SITE);
}

async function buildPackage() {
  const { packPackage } = await import('./build/package.js');
  await packPackage(join(ROOT, PACKAGE));
  await writeNotices(PACKAGE);
}

/** @param {string} folder */
async function writeNotices(folder) {
  const { notices, thirdPartyText } = await import('./build/third_party.js');
  write(`${folder}/THIRD-PARTY.txt`, thirdPartyText(notices()));
}

/**
 * The files that cells read by np.load, of all lessons, beside the page.
 *
 * @param {string} folder
 */
function copyLessonData(folder) {
  for (const lesson of readdirSync(join(ROOT, LESSON_DATA))) {
    cpSync(join(ROOT, LESSON_DATA, lesson), join(ROOT, folder), {
      recursive: true,
      filter: (path) => !path.endsWith('.json'),
    });
  }
}

/**
 * Writes a file and the folders above it.
 *
 * @param {string} path
 * @param {string | Buffer} content
 */
function write(path, content) {
  const file = join(ROOT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

if (isMain(import.meta.url)) {
  const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
  try {
    await setUp();
    await build(/** @type {'assets' | undefined} */ (only));
  } catch (error) {
    die(error);
  }
}
