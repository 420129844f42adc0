/** The lint's rule about what Python modules import. */

import assert from 'node:assert/strict';
import test from 'node:test';
import { findImportFaults, importsOf } from '../../../web/scripts/python_imports.js';

/** @param {Record<string, string>} sources */
const faults = (sources) =>
  findImportFaults(
    Object.fromEntries(Object.entries(sources).map(([name, source]) => [`web/python/p/${name}.py`, source])),
  );

test('two modules that import each other are a fault, unless one does it in a function', () => {
  const a = 'from . import b\nb.f()\n';
  assert.deepEqual(faults({ a, b: 'from .a import g\ng()\n' }), [
    'web/python/p/a.py -> web/python/p/b.py -> web/python/p/a.py: these need each other',
  ]);
  assert.deepEqual(faults({ a, b: 'def f():\n    from .a import g\n    g()\n' }), []);
});

test('an import that nothing uses is a fault', () => {
  assert.deepEqual(
    faults({ a: 'import os, sys\nfrom .b import (f,  # one\n    g as h)\ndef x():\n    return os.path\n' }),
    [
      'web/python/p/a.py:1: sys is imported and not used',
      'web/python/p/a.py:2: f is imported and not used',
      'web/python/p/a.py:2: h is imported and not used',
    ],
  );
});

test('what another module takes from it is used, and so is all of a module that only offers', () => {
  assert.deepEqual(
    faults({
      __init__: 'from .a import x\n',
      a: 'from .b import x\ndef f(): pass\n',
      nn: 'from .b import x\ndef __getattr__(name): pass\n',
    }),
    [],
  );
  assert.deepEqual(
    findImportFaults({ 'web/python/shims/time.py': 'from utime import sleep\ndef ctime(): pass\n' }),
    [],
  );
});

test('an import is known by its module, its name here and its line', () => {
  assert.deepEqual(importsOf('import a.b\nfrom ..c import d as e\nfrom f import *\n').imports, [
    { module: 'a.b', name: null, bound: 'a', line: 1, first: true },
    { module: '..c', name: 'd', bound: 'e', line: 2, first: true },
    { module: 'f', name: '*', bound: '*', line: 3, first: true },
  ]);
});
