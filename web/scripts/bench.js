/**
 * npm run bench: measures ScopeLab beside its peers, in one process.
 *
 *   npm run bench [-- ARGUMENTS for tests/bench/bench.js]
 *
 * The peers (TensorFlow.js, ONNX Runtime Web, LiteRT) are packages of tests/bench alone, fetched when this first runs.
 */

import { join } from 'node:path';
import { build, cmake } from './build.js';
import { die, ROOT, run } from './process.js';
import { missingPackages } from './setup/packages.js';
import { installPackages, setUp } from './setup.js';

const BENCH = join(ROOT, 'tests/bench');

try {
  await setUp();
  await build('assets');
  await cmake('wasm-bench');
  if (missingPackages(BENCH).length > 0) {
    console.log('The peers, about 60 MB to download, 240 MB on disk, into tests/bench/node_modules:');
    await installPackages(BENCH);
  }
  await run('node', [join(BENCH, 'bench.js'), ...process.argv.slice(2)]);
} catch (error) {
  die(error);
}
