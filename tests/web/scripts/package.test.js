/** The built package, used as a stranger uses it: in another folder, with nothing installed but itself. */

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { promisify } from 'node:util';
import { ROOT } from '../../../web/scripts/process.js';

const start = promisify(execFile);

/** @type {string} */
let folder;
/** @type {string} */
let installed;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'scopelab-package-'));
  installed = join(folder, 'node_modules/scopelab');
  cpSync(join(ROOT, 'dist/package'), installed, { recursive: true });
});

after(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Runs a module in the folder.
 *
 * @param {string} source
 * @returns {Promise<string>} what it printed
 */
async function node(source) {
  const file = join(folder, 'program.mjs');
  writeFileSync(file, source);
  const { stdout } = await start('node', [file], { cwd: folder, timeout: 60_000 });
  return stdout;
}

test('a lab runs a cell in Node', async () => {
  const output = await node(`
    import { createLab } from 'scopelab';
    const lab = await createLab({ compat: '1.15', seed: 7 });
    const result = await lab.run('import tensorflow as tf\\nprint("hi")\\ntf.get_variable("v", [2]).name');
    console.log(JSON.stringify([result.ok, result.stdout, result.value]));
    await lab.dispose();
  `);
  assert.deepEqual(JSON.parse(output), [true, 'hi\n', "'v:0'"]);
});

test('the core runs alone, without Python', async () => {
  const output = await node(`
    import { loadCore } from 'scopelab/core';
    const core = await loadCore({ wasm: new URL(import.meta.resolve('scopelab/scopelab.wasm')) });
    const graph = core.graph({ compat: '1.15' });
    const x = graph.constant(core.tensor('float32', [2], [1, 2]), 'x');
    const y = graph.operation('Mul', [x, x], { name: 'y' });
    const [value] = graph.session().run([y]);
    console.log(JSON.stringify([...value.data]));
  `);
  assert.deepEqual(JSON.parse(output), [1, 4]);
});

test('the elements can be imported where there is no page, as a site generator does', async () => {
  assert.equal(
    await node(`await import('scopelab/elements'); await import('scopelab/define'); console.log('fine');`),
    'fine\n',
  );
});

test('the command line comes with it', async () => {
  const file = join(folder, 'hello.py');
  writeFileSync(file, 'import tensorflow as tf\nprint(tf.get_variable("v", [1]).name)\n');
  const { stdout } = await start('node', [join(installed, 'cli.js'), 'run', file], {
    cwd: folder,
    timeout: 60_000,
  });
  assert.equal(stdout, 'v:0\n');
});

test('its types stand alone, and an element of it is an element of the page', async () => {
  writeFileSync(
    join(folder, 'program.mts'),
    `import { createLab } from 'scopelab';
    import { type Graph, loadCore, explain } from 'scopelab/core';
    import { ScopeCell } from 'scopelab/elements';
    import 'scopelab/define';
    const lab = await createLab({ compat: '0.10', seed: 7, timeout: 1000 });
    const { error, value } = await lab.run('1 + 1', { name: 'sum.py' });
    const text: string | null = error ? error.message : value;
    const reasons = (await lab.explain('v')).events.flatMap((event) => event.reasons);
    const keys: string[] = [...reasons, ...(error?.reasons ?? [])].map((reason) => reason.key);
    const graph: Graph = (await loadCore({ wasm: new URL('scopelab.wasm', import.meta.url) })).graph();
    const kind: string | null = explain(graph.snapshot(null, 0), 'v').kind;
    const shape: (number | null)[] | null | undefined = (await lab.snapshot())?.operations[0].outputs[0].shape;
    const [{ shared, by }] = await lab.variables();
    const times: number = by === 'get_variable' ? shared.length : 0;
    // @ts-expect-error  a variable has no such property
    shared.colour + (await lab.variables())[0].colour;
    const element: HTMLElement = new ScopeCell();
    // @ts-expect-error  there is no such level
    createLab({ compat: '2.0' });
    export { element, keys, kind, shape, text, times };`,
  );
  const options = '--noEmit --strict --target es2022 --lib es2023,dom,dom.iterable --types';
  const wanted = [...options.split(' '), '', '--module', 'nodenext', 'program.mts'];
  await start(join(ROOT, 'node_modules/.bin/tsc'), wanted, { cwd: folder, timeout: 60_000 }).catch((error) =>
    assert.fail(error.stdout),
  );
});

test('every name it exports is a file of it', () => {
  const about = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const targets = Object.values(about.exports).flatMap((value) =>
    typeof value === 'string' ? [value] : Object.values(value),
  );
  for (const target of [...targets, ...Object.values(about.bin)])
    assert.ok(existsSync(join(installed, target)), target);
});

test('it brings its licence and those of others, and names no folder of the machine it was built on', () => {
  for (const name of ['LICENSE', 'README.md', 'THIRD-PARTY.txt'])
    assert.ok(existsSync(join(installed, name)), name);
  for (const name of readdirSync(installed)) {
    if (!/\.(js|json|txt)$/.test(name)) continue;
    const text = readFileSync(join(installed, name), 'utf8');
    assert.ok(!text.includes(ROOT), `${name} holds ${ROOT}`);
    assert.doesNotMatch(text, /from\s*["'](?!node:|\.\/|module|path|url|fs)[\w@]/, name);
  }
});
