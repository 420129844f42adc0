/**
 * ScopeLab beside its peers: convolutions, the tutorial's image filter, and the rest. Run by npm run bench, which
 * builds what is measured and fetches the peers.
 *
 *   npm run bench                 everything, in Node and in headless Chromium: a table, JSON and a plot in build/bench;
 *                                 the README shows the plot of a quiet machine, tests/bench/convolution.svg
 *   npm run bench -- --quick      two convolutions and the image filter, in Node
 *   npm run bench -- --node       all of it, without the browser
 *
 * The last line sums up: how many times as fast ScopeLab is.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cellRoundTrip } from './cell.js';
import { inChromium } from './chromium.js';
import { growthFromPython } from './growth.js';
import { Kernels } from './kernels.js';
import { nodePeers } from './peers.js';
import { plot } from './plot.js';
import { lastLine, table } from './report.js';
import { convolutionRow, measureRow } from './rows.js';
import { construction, sessionFilter } from './session.js';
import { FILTER, MATMULS, operations, SHAPES } from './shapes.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const OUT = join(ROOT, 'build/bench');
const QUICK = ['a64', 'a224'];
const WARM_ROUNDS = 41; // about six seconds

const quick = process.argv.includes('--quick');
const browser = !quick && !process.argv.includes('--node');
const rounds = quick ? 11 : 21;

const kernelsWasm = readFileSync(join(ROOT, 'build/wasm-bench/kernels_bench.wasm'));
const coreWasm = readFileSync(join(ROOT, 'build/wasm/scopelab.wasm'));

/** @param {string} text */
const progress = (text) => process.stderr.write(`${text}\n`);

/** @param {number} mega */
const megabytes = (mega) => `${(mega / 1048576).toFixed(1)} MB`;

async function main() {
  const kernels = await Kernels.load(kernelsWasm);
  const { tfjs, onnx, versions } = await nodePeers();
  const about = { ...machine(), versions };
  progress(
    `${about.cpu}, Node ${process.version}, ${about.date}; times are best of ${rounds} rounds (GFLOP/s)`,
  );

  // While the engine still compiles the largest peer, the others may wait seconds for their fast code: this does not count.
  progress('  warming up');
  await convolutionRow(SHAPES[0], kernels, [tfjs, onnx], WARM_ROUNDS);
  const convolutions = [];
  for (const shape of SHAPES.filter(({ name }) => !quick || QUICK.includes(name))) {
    progress(`  ${shape.name}`);
    convolutions.push(await convolutionRow(shape, kernels, [tfjs, onnx], rounds));
  }

  progress('  the image filter');
  const ours = await sessionFilter(coreWasm);
  const filter = await measureRow('filter', 'my_image_filter by session.run', [ours, tfjs.filter()], {
    work: 2 * operations(FILTER),
    rounds,
  });
  const memory = ours.memory();
  console.log(table('Node', [...convolutions, filter]));
  console.log(`direct kernel x tfjs: ${directs(convolutions)}`);
  console.log(
    `image filter: ${megabytes(memory.peak)} at most, ${memory.grown} bytes more than in its second run\n`,
  );

  const others = quick ? [] : await otherRows(kernels, tfjs);
  if (others.length > 0) console.log(`${table('Node', others)}\n`);
  const core = quick ? null : await coreFigures();
  if (browser) progress('  in Chromium');
  const chromium = browser ? await inChromium(ROOT, rounds) : null;
  if (chromium) console.log(`${table(`Chromium ${chromium.version}`, chromium.rows)}\n`);

  const report = { about, convolutions, filter, memory, others, core, chromium };
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, 'bench.json'), `${JSON.stringify(report, null, 1)}\n`);
  const peers = `tfjs-backend-wasm ${versions.tfjs}, onnxruntime-web ${versions.ort}`;
  const caption = `${about.date}, one thread of ${about.cpu}, Node ${process.version}, ${peers}`;
  const names = convolutions[0].results.map(({ name }) => name);
  writeFileSync(join(OUT, 'bench.svg'), plot(convolutions, names, caption));
  console.log(`written: build/bench/bench.json, build/bench/bench.svg`);
  console.log(lastLine(convolutions, filter));
}

async function coreFigures() {
  progress('  graphs and cells');
  const python = await growthFromPython();
  const figures = { ...(await construction(coreWasm)), cell: await cellRoundTrip(), python };
  console.log(`graph: ${figures.operations} operations/s, ${figures.variables} get_variable/s`);
  for (const [name, small] of Object.entries(python.small)) {
    const large = python.large[/** @type {keyof typeof python.small} */ (name)];
    const [few, many] = [small.toFixed(0), large.toFixed(0)];
    console.log(
      `${name} from Python: ${few} us at 100 variables, ${many} us at 100,000, x ${(large / small).toFixed(2)}`,
    );
  }
  const [start, first, warm] = ['start', 'first', 'warm'].map((name) =>
    /** @type {any} */ (figures.cell)[name].toFixed(1),
  );
  console.log(`cell: lab ready in ${start} ms, first run ${first} ms, later ${warm} ms\n`);
  return figures;
}

/** @param {Kernels} kernels @param {import('./tfjs.js').Tfjs} tfjs */
async function otherRows(kernels, tfjs) {
  const rows = [];
  for (const n of MATMULS) {
    progress(`  matmul ${n}`);
    const pair = [kernels.matmul(n), tfjs.matmul(n)];
    rows.push(await measureRow(`matmul${n}`, `${n}x${n} by ${n}x${n}`, pair, { work: 2 * n ** 3, rounds }));
  }
  progress('  pooling, softmax, depthwise');
  for (const kind of /** @type {const} */ (['max', 'avg'])) {
    const pair = [kernels.pool(kind, 112, 64), tfjs.pool(kind, 112, 64)];
    rows.push(await measureRow(`${kind}_pool`, '2x2 on 112x112x64', pair, { rounds }));
  }
  for (const [count, columns] of [
    [1000, 1000],
    [10000, 10],
  ]) {
    const pair = [kernels.softmax(count, columns), tfjs.softmax(count, columns)];
    rows.push(await measureRow('softmax', `${count} rows of ${columns}`, pair, { rounds }));
  }
  const pair = [kernels.depthwise(112, 64), tfjs.depthwise(112, 64)];
  rows.push(await measureRow('depthwise', '3x3 on 112x112x64', pair, { rounds }));
  return rows;
}

/** @param {{ name: string, direct: number | null }[]} rows */
const directs = (rows) => rows.map(({ name, direct }) => `${name} ${direct?.toFixed(2)}`).join(', ');

function machine() {
  let commit = '';
  try {
    commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  } catch {
    // no repository: a copy of the sources
  }
  const cpu = `${cpus().length} x ${cpus()[0]?.model ?? process.arch}`;
  return { date: new Date().toISOString().slice(0, 10), cpu, node: process.version, commit };
}

main().then(
  () => process.exit(0), // the peers leave workers behind
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
