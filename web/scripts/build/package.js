/**
 * The npm package in dist/package: a folder without dependencies, to be published, or copied to any static host.
 *
 * Each entry is a module at its top, what they share is in modules beside them, and so are the assets. Wherever the
 * sources name an asset or the worker (by Vite's ?url and ?worker&url, or by new URL(..., import.meta.url)), the
 * package has the file of that name beside the module.
 */

import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { ROOT } from '../process.js';
import { labBytes } from './lab_bytes.js';
import { declareTypes } from './types.js';

/** Module of the package -> its source. */
const ENTRIES = {
  core: 'web/src/core/core.js',
  node: 'web/src/lab/node.js',
  browser: 'web/src/lab/browser.js',
  worker: 'web/src/lab/worker.js',
  elements: 'web/src/elements/index.js',
  define: 'web/src/elements/define.js',
  cli: 'web/cli/scopelab.js',
};

const WORKER = join(ROOT, ENTRIES.worker);

/** What micropython.mjs asks for when it runs in Node, beside node:*. */
const BUILT_IN = /^(node:.*|module|path|url|fs|crypto|worker_threads|child_process|tty)$/;

/**
 * A URL of a file that will stand beside the module.
 *
 * @param {string} name
 */
const beside = (name) => `new URL(${JSON.stringify(`./${name}`)}, import.meta.url)`;

/**
 * Collects the assets that modules name, and lets them name the copies.
 *
 * @param {Map<string, string>} assets  grows: name in the package -> file
 * @returns {import('rolldown').Plugin}
 */
function assetsBeside(assets) {
  const nameFor = (/** @type {string} */ file) => {
    if (file === WORKER) return 'worker.js';
    const name = basename(file);
    if (assets.has(name) && assets.get(name) !== file)
      throw new Error(`two assets are called ${name}: ${file}, ${assets.get(name)}`);
    assets.set(name, file);
    return name;
  };
  return {
    name: 'assets-beside',
    async resolveId(source, importer) {
      const [path, query] = source.split('?');
      if (!query || !/(^|&)url(&|$)/.test(query)) return null;
      const found = await this.resolve(path, importer, { skipSelf: true });
      if (!found) throw new Error(`${importer}: no such file: ${path}`);
      // relative: the name of a module stands in the output
      return { id: `\0asset:${relative(ROOT, found.id)}`, moduleSideEffects: false };
    },
    load(id) {
      if (!id.startsWith('\0asset:')) return null;
      const file = join(ROOT, id.slice('\0asset:'.length));
      return { code: `export default ${beside(nameFor(file))}.href;`, moduleType: 'js' };
    },
    transform(code, id) {
      if (!code.includes('import.meta.url') || id.startsWith('\0') || id.includes('node_modules'))
        return null;
      return code.replaceAll(
        /new URL\(\s*(['"])([^'"]+)\1,\s*import\.meta\.url\s*\)/g,
        (whole, _quote, path) => {
          const file = resolve(dirname(id), path);
          return isFile(file) ? beside(nameFor(file)) : whole;
        },
      );
    },
  };
}

/** @param {string} path */
const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * The package.json of the package: the repository's, for the files as they lie in the package.
 *
 * @param {Record<string, any>} about  package.json
 */
export function manifest(about) {
  /** @type {(value: any) => any} */
  const local = (value) =>
    typeof value === 'string'
      ? value.replace('./dist/package/', './')
      : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, local(inner)]));
  const { name, version, description, keywords, license, author, type, engines } = about;
  return {
    ...{ name, version, description, keywords, license, author, type, engines },
    exports: local(about.exports),
    bin: { scopelab: 'cli.js' },
    sideEffects: ['./define.js', './cli.js', './worker.js'],
  };
}

/**
 * @param {string} folder  absolute; emptied first
 */
export async function packPackage(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  /** @type {Map<string, string>} */
  const assets = new Map();
  const bundle = await rolldown({
    cwd: ROOT,
    input: ENTRIES,
    external: BUILT_IN,
    platform: 'neutral',
    transform: { define: labBytes() },
    resolve: {
      mainFields: ['module', 'main'],
      // Lit's build for Node works in a page, too, and can be imported where there is none, as site generators do.
      conditionNames: ['node', 'import', 'production', 'default'],
    },
    plugins: [assetsBeside(assets)],
    onLog(level, log, handler) {
      if (level === 'warn') throw new Error(log.message);
      handler(level, log);
    },
  });
  // A module of its own: it takes itself for a program when it is in the file that Node was started with.
  const codeSplitting = { groups: [{ name: 'micropython', test: /micropython\.mjs$/ }] };
  await bundle.write({
    codeSplitting,
    dir: folder,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'shared-[name].js',
    minify: false,
    comments: false,
  });
  await bundle.close();
  const sources = Object.values(ENTRIES).filter((file) => file.startsWith('web/src/'));
  await declareTypes(sources, join(folder, 'types'));
  for (const [name, file] of assets) cpSync(file, join(folder, name));
  for (const name of ['LICENSE', 'README.md', 'CHANGELOG.md']) cpSync(join(ROOT, name), join(folder, name));
  const about = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(about), null, 2)}\n`);
}
