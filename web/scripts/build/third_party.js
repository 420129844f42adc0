/**
 * THIRD-PARTY.txt: every licence of what the site and the package contain.
 *
 * The npm packages that ship are the `dependencies` of package.json with all they need in turn; what only builds or
 * tests is in `devDependencies`, and is left out. What the linker puts into the .wasm files, and MicroPython's
 * package, bring no licence file: their texts stand in build/licences.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../process.js';

const TEXTS = join(ROOT, 'web/scripts/build/licences');

/** @typedef {{ title: string, from: string, text: string }} Notice */

/** What the two .wasm files contain beside our code and that of npm packages. */
const LINKED = [
  { title: 'SIMDe (MIT)', from: 'https://github.com/simd-everywhere/simde', file: 'simde.txt' },
  { title: 'Emscripten (MIT)', from: 'https://emscripten.org', file: 'emscripten.txt' },
  { title: 'musl libc, as part of Emscripten (MIT)', from: 'https://musl.libc.org', file: 'musl.txt' },
  {
    title: 'compiler-rt, as part of Emscripten (Apache-2.0 WITH LLVM-exception)',
    from: 'https://llvm.org',
    file: 'compiler-rt.txt',
  },
  {
    title: 'dlmalloc, as part of Emscripten (CC0-1.0)',
    from: 'https://gee.cs.oswego.edu',
    file: 'dlmalloc.txt',
  },
];

/** Packages that ship although only the build asks for them: Vite's few lines for loading modules. */
const RUNTIMES = ['vite'];

/** Licence texts for packages that bring none; those of Lit's repository share one. */
const OWN_TEXTS = new Map([
  ['@micropython/micropython-webassembly-pyscript', join(TEXTS, 'micropython.txt')],
  ['@lit-labs/ssr-dom-shim', join(ROOT, 'node_modules/lit/LICENSE')],
]);

/**
 * The packages that ship: the named ones and what they depend on.
 *
 * @param {{ packages: Record<string, { dependencies?: Record<string, string> }> }} lock  package-lock.json
 * @param {string[]} roots
 * @returns {string[]} their folders in node_modules, sorted
 */
export function shippedFolders(lock, roots) {
  /** @type {Set<string>} */
  const folders = new Set();
  const visit = (/** @type {string} */ name, /** @type {string} */ from) => {
    const folder = [`${from}/node_modules/${name}`, `node_modules/${name}`].find(
      (path) => lock.packages[path],
    );
    if (!folder || folders.has(folder)) return;
    folders.add(folder);
    for (const next of Object.keys(lock.packages[folder].dependencies ?? {})) visit(next, folder);
  };
  for (const name of roots) visit(name, '');
  return [...folders].sort();
}

/**
 * The licence of an installed npm package.
 *
 * @param {string} folder  in node_modules
 * @returns {Notice}
 */
function noticeOf(folder) {
  const path = join(ROOT, folder);
  const about = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const file = OWN_TEXTS.get(about.name) ?? licenceFile(path);
  if (!file) throw new Error(`${about.name} brings no licence text: add one to web/scripts/build/licences`);
  const repository = typeof about.repository === 'string' ? about.repository : about.repository?.url;
  return {
    title: `${about.name} ${about.version} (${about.license})`,
    from: about.homepage ?? repository?.replace(/^git\+/, '') ?? '',
    text: readFileSync(file, 'utf8').trim(),
  };
}

/** @param {string} path  of a package */
function licenceFile(path) {
  const name = readdirSync(path).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  return name ? join(path, name) : null;
}

/**
 * Every notice, in the order of the file.
 *
 * @returns {Notice[]}
 */
export function notices() {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const about = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const npm = shippedFolders(lock, Object.keys(about.dependencies)).map(noticeOf);
  const runtimes = RUNTIMES.map((name) => firstPart(noticeOf(`node_modules/${name}`)));
  const linked = LINKED.map(({ title, from, file }) => ({
    title,
    from,
    text: readFileSync(join(TEXTS, file), 'utf8').trim(),
  }));
  return [...npm, ...runtimes, ...linked, ...pictures()];
}

/**
 * A bundler's licence file goes on with the licences of all that it bundles in turn, none of which reaches our output.
 *
 * @param {Notice} notice
 */
function firstPart(notice) {
  return { ...notice, text: notice.text.split(/^# Licenses of bundled dependencies/m)[0].trim() };
}

/** The photographs of the lessons, as the lessons' data describe them. */
function pictures() {
  const folder = join(ROOT, 'build/lesson-data');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((lesson) => {
    const file = join(folder, lesson, 'data.json');
    if (!existsSync(file)) return [];
    return describePictures(lesson, JSON.parse(readFileSync(file, 'utf8')));
  });
}

/**
 * @typedef {{
 *   title: { en: string }, author: string, year: { en: string },
 *   source: string, licence: string, credit: { en: string },
 * }} Picture
 *
 * @param {string} lesson
 * @param {{ pictures: Picture[] }} data  of data.json
 * @returns {Notice[]}
 */
export function describePictures(lesson, { pictures }) {
  return pictures.map(({ title, author, year, source, licence, credit }) => ({
    title: `"${title.en}", a photograph in the lesson ${lesson} (${licence})`,
    from: source,
    text: [author, year.en, credit.en].join('\n'),
  }));
}

/**
 * @param {Notice[]} list
 * @returns {string} the file
 */
export function thirdPartyText(list) {
  const rule = '='.repeat(78);
  const apache = readFileSync(join(TEXTS, 'Apache-2.0.txt'), 'utf8').trim();
  const parts = list.map(({ title, from, text }) => [rule, title, from, '', text, ''].join('\n'));
  return [
    'ScopeLab contains the following works of others. ScopeLab itself is under the MIT License (LICENSE).',
    '',
    ...list.map(({ title }) => `  ${title}`),
    '',
    ...parts,
    rule,
    'Apache License 2.0, for the works above that name it',
    '',
    apache,
    '',
  ].join('\n');
}
