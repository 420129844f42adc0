/** What the build puts together: the Python modules in two parts, and the licences of all that ships. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { manifest } from '../../../web/scripts/build/package.js';
import { bundlePython, splitPython } from '../../../web/scripts/build/python.js';
import {
  describePictures,
  notices,
  shippedFolders,
  thirdPartyText,
} from '../../../web/scripts/build/third_party.js';
import { ROOT } from '../../../web/scripts/process.js';

const json = (/** @type {string} */ path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

test('the modules of web/python are bundled under the names that import finds, shims at the top', () => {
  const files = bundlePython(join(ROOT, 'web/python'));
  assert.ok(files['tensorflow/__init__.py']);
  assert.ok(files['numpy/__init__.py']);
  for (const name of Object.keys(files)) assert.doesNotMatch(name, /^shims|\\|^\//);
});

test('modules that few cells need are parted from those that are there from the start', () => {
  const files = {
    'tensorflow/__init__.py': 'a',
    'tensorflow/template.py': 'b',
    '_lab.py': 'c',
    'six/moves.py': 'd',
  };
  assert.deepEqual(splitPython(files), {
    first: {
      'tensorflow/__init__.py': 'a',
      'tensorflow/template.py': null,
      '_lab.py': 'c',
      'six/moves.py': null,
    },
    later: { 'tensorflow/template.py': 'b', 'six/moves.py': 'd' },
  });
  const { first, later } = splitPython(bundlePython(join(ROOT, 'web/python')));
  assert.equal(typeof first['tensorflow/__init__.py'], 'string');
  for (const path of Object.keys(later)) assert.equal(first[path], null);
});

test('what ships is what the dependencies name, and what these need in turn, nested copies first', () => {
  const lock = {
    packages: {
      'node_modules/a': { dependencies: { b: '1', c: '1' } },
      'node_modules/a/node_modules/b': {},
      'node_modules/b': {},
      'node_modules/c': { dependencies: { a: '1' } },
      'node_modules/d': {},
    },
  };
  assert.deepEqual(shippedFolders(lock, ['a']), [
    'node_modules/a',
    'node_modules/a/node_modules/b',
    'node_modules/c',
  ]);
});

test('every work that ships is named with its licence text', () => {
  const list = notices();
  const text = thirdPartyText(list);
  for (const name of [
    'MicroPython',
    'SIMDe',
    'musl',
    'Emscripten',
    'codemirror 6',
    'lit 3',
    '@lezer/python',
    '@dagrejs/dagre',
    'Damien P. George',
  ]) {
    assert.ok(
      text.includes(name) || list.some(({ title }) => title.toLowerCase().includes(name.toLowerCase())),
      name,
    );
  }
  for (const { title, text: own } of list) assert.ok(own.length > 20, title);
  for (const name of Object.keys(json('package.json').devDependencies)) {
    if (name !== 'vite')
      assert.ok(!list.some(({ title }) => title.startsWith(`${name} `)), `${name} does not ship`);
  }
});

test('a photograph is named with its author, year and source', () => {
  const picture = {
    title: { en: 'T' },
    author: 'A',
    year: { en: '1928' },
    source: 'http://s',
    licence: 'CC0-1.0',
    credit: { en: 'C' },
  };
  const [notice] = describePictures('lesson', { pictures: [picture] });
  assert.deepEqual(notice, {
    title: '"T", a photograph in the lesson lesson (CC0-1.0)',
    from: 'http://s',
    text: 'A\n1928\nC',
  });
});

test("the package's manifest says where the files lie in the package, and depends on nothing", () => {
  const about = json('package.json');
  const made = manifest(about);
  assert.equal(made.version, about.version);
  assert.deepEqual(made.exports['./core'], { types: './types/core/core.d.ts', default: './core.js' });
  assert.ok(!JSON.stringify(made).includes('dist/package'));
  assert.ok(!('dependencies' in made) && !('scripts' in made));
});

test('the lock file names no registry, and every package is pinned', () => {
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  assert.doesNotMatch(lock, /"resolved"|\.tgz/);
  const { packages } = JSON.parse(lock);
  const about = json('package.json');
  for (const [name, version] of Object.entries({ ...about.dependencies, ...about.devDependencies })) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
    assert.equal(packages[`node_modules/${name}`].version, version, name);
  }
});

test('the lock file holds the bindings for every system, not only for the one it was made on', () => {
  const { packages } = json('package-lock.json');
  for (const [folder, entry] of Object.entries(packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      assert.ok(packages[`${folder}/node_modules/${name}`] ?? packages[`node_modules/${name}`], name);
    }
  }
});
