/** What a machine lacks for the build and the tests, told with the way to get it. */

import assert from 'node:assert/strict';
import test from 'node:test';
import { choosePackages, isDebian, readPlan, readStatus } from '../../../web/scripts/setup/apt.js';
import { differing } from '../../../web/scripts/setup/packages.js';
import { atLeast, describeMissing, missingTools, TOOLS } from '../../../web/scripts/setup/tools.js';
import { checkNode } from '../../../web/scripts/setup.js';

/** A machine where everything is there, and new, but what is named. */
const machine = (/** @type {string[]} */ absent = [], version = '99.0.0') => ({
  which: (/** @type {string} */ name) => (absent.includes(name) ? null : `/usr/bin/${name}`),
  exists: (/** @type {string} */ path) => !absent.some((name) => path.endsWith(name)),
  ask: () => version,
});

const names = (/** @type {import('../../../web/scripts/setup/tools.js').Tool[]} */ tools) =>
  tools.map((tool) => tool.packages[0]);

test('a machine with everything misses nothing', () => {
  assert.deepEqual(missingTools(machine(), true), []);
});

test('an empty machine misses the four tools of the build, and for the tests all eleven', () => {
  const empty = { which: () => null, exists: () => false, ask: () => null };
  assert.deepEqual(names(missingTools(empty, false)), ['emscripten', 'libsimde-dev', 'cmake', 'ninja-build']);
  assert.deepEqual(names(missingTools(empty, true)), [
    ...['emscripten', 'libsimde-dev', 'cmake', 'ninja-build', 'clang', 'libclang-rt-14-dev'],
    ...['clang-format', 'clang-tidy', 'libcmocka-dev', 'chromium', 'firefox-esr'],
  ]);
});

test('a tool that is too old counts as missing', () => {
  assert.ok(names(missingTools(machine([], 'cmake version 3.20.9'), false)).includes('cmake'));
  assert.ok(!names(missingTools(machine([], 'cmake version 3.21'), false)).includes('cmake'));
});

test('another name of a browser will do', () => {
  assert.deepEqual(missingTools(machine(['chromium', 'firefox-esr']), true), []);
  const none = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  assert.deepEqual(names(missingTools(machine(none), true)), ['chromium']);
});

test('what is missing is told with its version and where to get it', () => {
  for (const tool of TOOLS) {
    const text = describeMissing([tool]);
    for (const part of [tool.name, tool.version, tool.elsewhere]) assert.ok(text.includes(part), part);
  }
});

test('versions are compared number by number', () => {
  /** @type {[string | null, number[], boolean][]} */
  const rows = [
    ['cmake version 3.25.1', [3, 21], true],
    ['3.9.0', [3, 21], false],
    ['4.0', [3, 21], true],
    ['emcc 3.1.6 ()', [3, 1], true],
    ['no number', [1], false],
    [null, [1], false],
  ];
  for (const [text, least, expected] of rows) assert.equal(atLeast(text, least), expected, String(text));
});

test('Node is refused where Vite does not run', () => {
  for (const version of ['20.19.0', '20.20.2', '22.12.0', '24.1.0']) checkNode(version);
  for (const version of ['18.20.0', '20.18.3', '21.7.3', '22.11.0'])
    assert.throws(() => checkNode(version), /too old/);
});

test('Debian and what derives from it are told from others', () => {
  assert.ok(isDebian('ID=debian\nVERSION_ID="12"\n'));
  assert.ok(isDebian('NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n'));
  assert.ok(!isDebian('ID=fedora\nID_LIKE=rhel\n'));
  assert.ok(!isDebian(''));
});

test('of several packages the first one that apt knows is taken, and none is an error with the address', () => {
  const tools = TOOLS.filter((tool) => tool.packages.includes('chromium'));
  assert.deepEqual(
    choosePackages(tools, (name) => name === 'chromium-browser'),
    ['chromium-browser'],
  );
  assert.throws(() => choosePackages(tools, () => false), /apt knows none of chromium.*\n.*chromium\.org/s);
});

test("sizes are read in apt's own words", () => {
  const plan = [
    '0 upgraded, 112 newly installed, 0 to remove and 3 not upgraded.',
    'Need to get 255 MB of archives.',
    'After this operation, 1,400 MB of additional disk space will be used.',
    "'http://deb.example/x.deb' x.deb 1 MD5Sum:0",
  ].join('\n');
  assert.deepEqual(readPlan(plan), { count: 112, download: '255 MB', disk: '1,400 MB' });
  const cached =
    'Need to get 0 B/377 kB of archives.\nAfter this operation, 61.4 kB of additional disk space will be used.';
  assert.deepEqual(readPlan(cached), { count: 0, download: '0 B', disk: '61.4 kB' });
});

test("progress is read from apt's status lines: downloading is the first half", () => {
  assert.deepEqual(readStatus('dlstatus:12:50.0:Retrieving file 12 of 24'), {
    percent: 25,
    phase: 'downloading',
  });
  assert.deepEqual(readStatus('pmstatus:libc6:amd64:80.0:Unpacking'), { percent: 90, phase: 'unpacking' });
  assert.equal(readStatus('media-change: disk'), null);
});

test('npm packages are fetched when one is missing, of another version, or of other content', () => {
  const entry = (/** @type {string} */ version, integrity = `sha512-${version}`) => ({ version, integrity });
  const lock = {
    packages: {
      '': {},
      'node_modules/a': entry('1.0.0'),
      'node_modules/b': { ...entry('2.0.0'), optional: true },
    },
  };
  assert.deepEqual(differing(lock, { packages: { 'node_modules/a': entry('1.0.0') } }), []);
  assert.deepEqual(differing(lock, {}), ['node_modules/a']);
  assert.deepEqual(differing(lock, { packages: { 'node_modules/a': entry('1.0.1') } }), ['node_modules/a']);
  assert.deepEqual(differing(lock, { packages: { 'node_modules/a': entry('1.0.0', 'sha512-other') } }), [
    'node_modules/a',
  ]);
});
