/** The convolutions again, in the page that chromium.js opens: there LiteRT.js runs too. */

import * as litert from '@litertjs/core';
import { Kernels } from './kernels.js';
import { LiteRt } from './litert.js';
import { Onnx } from './onnx.js';
import { convolutionRow } from './rows.js';
import { SHAPES } from './shapes.js';
import { Tfjs } from './tfjs.js';

const PACKAGES = '/tests/bench/node_modules';

/** @param {number} rounds @param {(name: string) => void} progress */
export async function runAll(rounds, progress) {
  const { tf, ort } = /** @type {any} */ (globalThis);
  tf.wasm.setWasmPaths(`${PACKAGES}/@tensorflow/tfjs-backend-wasm/dist/`);
  await tf.setBackend('wasm');
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = `${PACKAGES}/onnxruntime-web/dist/`;
  await litert.loadLiteRt(`${PACKAGES}/@litertjs/core/wasm/`);
  const response = await fetch('/build/wasm-bench/kernels_bench.wasm');
  const kernels = await Kernels.load(await response.arrayBuffer());
  const peers = [new Tfjs(tf), new LiteRt(litert), new Onnx(ort)];
  const rows = [];
  for (const shape of SHAPES) {
    progress(shape.name);
    rows.push(await convolutionRow(shape, kernels, peers, rounds));
  }
  return rows;
}
