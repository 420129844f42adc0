/** The command line: what it prints, where, and its exit codes. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../web/cli/scopelab.js', import.meta.url));

/**
 * @param {import('node:test').TestContext} context
 * @param {Record<string, string>} files
 * @returns {string} a folder that holds them
 */
function folder(context, files) {
  const root = mkdtempSync(join(tmpdir(), 'scopelab-'));
  context.after(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

/**
 * @param {string} cwd
 * @param {...string} words
 * @returns {Promise<{ code: number | null, stdout: string, stderr: string }>}
 */
function scopelab(cwd, ...words) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...words], { cwd });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

test('run prints what the file prints and ends in 0', async (context) => {
  const root = folder(context, { 'a.py': 'print("a")\nprint("中", end="")\n1 + 1\n' });
  assert.deepEqual(await scopelab(root, 'run', 'a.py'), { code: 0, stdout: 'a\n中', stderr: '' });
});

test('run puts the traceback of an uncaught error on standard error, with the lines of the file, and ends in 1', async (context) => {
  const root = folder(context, { 'a.py': '#: compat 0.10\nprint("a")\nnothing\n#> ignored by run\n' });
  assert.deepEqual(await scopelab(root, 'run', 'a.py'), {
    code: 1,
    stdout: 'a\n',
    stderr:
      'Traceback (most recent call last):\n  File "a.py", line 3, in <module>\n    nothing\n' +
      "NameError: name 'nothing' is not defined\n",
  });
});

test('run obeys the header, and flags overrule it', async (context) => {
  const source = 'from _core import compat\nprint(compat())\n';
  const root = folder(context, { 'old.py': `#: compat 0.10\n${source}`, 'new.py': source });
  assert.equal((await scopelab(root, 'run', 'old.py')).stdout, '10\n');
  assert.equal((await scopelab(root, 'run', 'new.py')).stdout, '115\n');
  assert.equal((await scopelab(root, 'run', 'old.py', '--compat', '1.15')).stdout, '115\n');
  assert.equal((await scopelab(root, 'run', '--compat=0.10', 'new.py')).stdout, '10\n');
});

test('run is repeatable with a seed', async (context) => {
  const root = folder(context, { 'a.py': 'import random\nprint(random.random())\n' });
  const first = await scopelab(root, 'run', 'a.py', '--seed', '3');
  assert.match(first.stdout, /^0\.\d+\n$/);
  assert.deepEqual(await scopelab(root, 'run', 'a.py', '--seed', '3'), first);
  assert.notEqual((await scopelab(root, 'run', 'a.py', '--seed', '4')).stdout, first.stdout);
});

test('sys.exit() gives its code', async (context) => {
  const root = folder(context, {
    'a.py': 'import sys\nsys.exit(3)\n',
    'b.py': 'import sys\nsys.exit("why")\n',
    'c.py': 'import sys\nsys.exit()\n',
  });
  assert.equal((await scopelab(root, 'run', 'a.py')).code, 3);
  assert.deepEqual(await scopelab(root, 'run', 'b.py'), { code: 1, stdout: '', stderr: 'why\n' });
  assert.equal((await scopelab(root, 'run', 'c.py')).code, 0);
});

test('run stops an endless loop after its time', async (context) => {
  const root = folder(context, { 'a.py': 'print("on")\nwhile True: pass\n' });
  const { code, stdout, stderr } = await scopelab(root, 'run', 'a.py', '--timeout', '0.3');
  assert.deepEqual([code, stdout], [1, 'on\n']);
  assert.match(stderr, /^TimeoutError: the cell ran longer than 0.3 seconds/);
});

for (const words of [
  [],
  ['walk'],
  ['run'],
  ['run', 'none.py'],
  ['run', 'a.py', 'b.py'],
  ['run', 'a.py', '--compat', '2.0'],
  ['run', 'a.py', '--seed', 'x'],
  ['run', 'a.py', '--colour'],
  ['check'],
]) {
  test(`"scopelab ${words.join(' ')}" is a usage error`, async (context) => {
    const root = folder(context, { 'a.py': '', 'b.py': '' });
    const { code, stdout, stderr } = await scopelab(root, ...words);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^scopelab: .*\nusage: scopelab run/);
  });
}

test('--help prints the usage and ends in 0', async (context) => {
  const { code, stdout } = await scopelab(folder(context, {}), '--help');
  assert.equal(code, 0);
  assert.match(stdout, /^usage: scopelab run/);
});

const CELLS = {
  'base.py': '#: seed 4\nprint("base")\nx = 1\n#> base\n',
  'cells/good.py': 'print(1)\n2\n#> 1\n#= 2\n',
  'cells/raises.py': '{}["k"]\n#! KeyError: \'k\'\n',
  'cells/first.py': 'x = 5\n',
  'cells/then.py': '#: after first\nprint(x)\n#> 5\n',
  'cells/data.py': '#: data numbers.txt\nprint(open("numbers.txt").read())\n#> 1 2\n',
  'cells/numbers.txt': '1 2',
};

test('check passes cells that do what they say, each in a fresh graph after the cells it names', async (context) => {
  const root = folder(context, CELLS);
  assert.deepEqual(await scopelab(root, 'check', 'cells', 'base.py'), {
    code: 0,
    stdout: '6 passed, 0 failed\n',
    stderr: '',
  });
});

test('check reports mismatches with file and line, and ends in 1', async (context) => {
  const root = folder(context, {
    'a.py': 'print("a")\nprint("b")\n#> a\n#> c\n',
    'b.py': '#: seed 1\nx = 1\nnothing\n',
    'c.py': '#: after gone\n',
    'd.py': '#: data gone.npy\n',
    'e.py': '#: after b\n',
  });
  const { code, stdout } = await scopelab(root, 'check', '.');
  assert.equal(code, 1);
  assert.match(stdout, /^a\.py:4: stdout\n {2}expected {3}c\n {2}but got {4}b\n/m);
  assert.match(
    stdout,
    /^b\.py:3: error\n {2}expected {3}\(no error\)\n {2}but got {4}NameError: name 'nothing' is not defined\n/m,
  );
  assert.match(stdout, /^c\.py:1: header\n.*\n.*after gone/m);
  assert.match(stdout, /^d\.py:1: data\n.*gone\.npy/m);
  assert.match(stdout, /^e\.py:1: after\n {2}expected {3}b to run/m);
  assert.match(stdout, /0 passed, 5 failed\n$/);
});

test('check --update writes the comments anew, and then all passes', async (context) => {
  const root = folder(context, { 'a.py': '#: seed 1\nprint("new")\n#> old\n', 'b.py': 'print(1)\n#> 1\n' });
  const { code, stdout } = await scopelab(root, 'check', '--update', 'a.py', 'b.py');
  assert.deepEqual([code, stdout], [0, 'a.py: written anew\n1 passed, 1 written anew, 0 failed\n']);
  assert.equal(readFileSync(join(root, 'a.py'), 'utf8'), '#: seed 1\nprint("new")\n#> new\n');
  assert.equal((await scopelab(root, 'check', 'a.py')).code, 0);
});

test('check of a lesson takes its level, its cells, and tells of cells that the text names and nobody wrote', async (context) => {
  const level = 'from _core import compat\nprint(compat())\n';
  const root = folder(context, {
    'lesson/lesson.json': '{"title": {"en": "L", "zh": "L"}, "compat": "0.10"}',
    'lesson/en/01-a.md': '# A\n\n{cell level}\n\n{cell gone}\n',
    'lesson/cells/level.py': `${level}#> 10\n`,
    'lesson/cells/own.py': `#: compat 1.15\n${level}#> 115\n`,
  });
  const { code, stdout } = await scopelab(root, 'check', 'lesson');
  assert.equal(code, 1);
  assert.match(stdout, /lesson\/en\/01-a\.md:5: cell\n {2}expected {3}cells\/gone\.py/);
  assert.match(stdout, /2 passed, 1 failed\n$/);
});

test('check of a folder without cells is a failure', async (context) => {
  assert.equal((await scopelab(folder(context, { 'a.txt': '' }), 'check', '.')).code, 1);
});

test('run tells below the traceback what an assert compared and what a mistake may have been', async (context) => {
  const root = folder(context, { 'a.py': 'assert 1 + 1 == 3\n', 'b.py': 'print "a"\n' });
  assert.match(
    (await scopelab(root, 'run', 'a.py')).stderr,
    /AssertionError\n {2}left was 2, right was 3\n$/,
  );
  assert.match(
    (await scopelab(root, 'run', 'b.py')).stderr,
    /SyntaxError: .*\n {2}Line 1: .*print\(x\)\.\n$/,
  );
});
