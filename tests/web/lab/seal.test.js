/** Every way from Python into JavaScript that MicroPython leaves open is closed, and stays closed. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLab, printed } from './support.js';

const ESCAPES = {
  'the js module': 'import js\njs.fetch',
  'the js module, other doors': 'import js\njs.globalThis',
  'the constructor of js': 'import js\njs.constructor',
  'js after its removal from sys.modules': 'import sys\nsys.modules.pop("js", None)\nimport js\njs.indexedDB',
  'the constructor of a core function': 'import _core\n_core.compat.constructor("return globalThis")()',
  'the constructor of the core module': 'import _core\n_core.constructor',
  'the prototype of a core function': 'import _core\n_core.compat.__proto__',
  'bind of a core function': 'import _core\n_core.compat.bind',
  'the constructor of call': 'import _core\n_core.compat.call.constructor("return 1")()',
  'arrays made by jsffi': 'import jsffi\njsffi.to_js([1]).constructor.constructor("return 1")()',
  'objects made by jsffi': 'import jsffi\njsffi.to_js({"a": 1}).constructor',
  'functions made by jsffi': 'import jsffi\njsffi.create_proxy(lambda: 1).constructor',
  'prototypes of functions made by jsffi': 'import jsffi\njsffi.create_proxy(lambda: 1).__proto__',
  'proxies made by jsffi': 'import jsffi\njsffi.create_proxy([1]).constructor',
  'putting a function into the core': 'import _core\n_core.compat = 1\nassert False',
  'a core function called with itself': 'import _core\n_core.compat.call(None, 1)\nassert False',
  'the lab’s own functions': 'import _lab_js\n_lab_js.write.constructor',
};

test('nothing of JavaScript is reachable from Python but the functions of the core', async (context) => {
  const lab = await openLab(context);
  for (const [name, source] of Object.entries(ESCAPES)) {
    const result = await lab.run(source);
    assert.ok(result.error, name);
    assert.notEqual(result.error.type, 'AssertionError', name);
    await lab.reset();
  }
  assert.equal(await printed(lab, 'import _core\nprint(_core.compat())'), '115\n', 'the core still answers');
});

test('a cell that removes our modules harms itself alone: after a reset they are back', async (context) => {
  const lab = await openLab(context);
  await lab.run('import sys, builtins\ndel sys.modules["_core"]\nbuiltins.print = None');
  await lab.reset();
  assert.equal(await printed(lab, 'import _core\nprint(_core.compat())'), '115\n');
});

test('asyncio, which needs the bridge, says that it does not work', async (context) => {
  const lab = await openLab(context);
  const { error } = await lab.run('import asyncio');
  assert.equal(error?.type, 'ModuleNotFoundError');
  assert.equal(error?.key, 'lab_no_asyncio');
});
