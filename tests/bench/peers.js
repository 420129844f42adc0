/** The peers as Node loads them, one thread each. */

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Onnx } from './onnx.js';
import { Tfjs } from './tfjs.js';

const require = createRequire(import.meta.url);

/** @param {string} name */
const versionOf = (name) => require(`${name}/package.json`).version;

export async function nodePeers() {
  const tf = require('@tensorflow/tfjs-core');
  const backend = require('@tensorflow/tfjs-backend-wasm');
  backend.setWasmPaths(`${dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json'))}/dist/`);
  backend.setThreadsCount(1);
  if (!(await tf.setBackend('wasm'))) throw new Error('tfjs has no wasm backend here');
  await tf.ready();

  const entry = require.resolve('onnxruntime-web');
  const ort = require(join(dirname(entry), 'ort.node.min.js'));
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = 'error';
  return {
    tfjs: new Tfjs(tf),
    onnx: new Onnx(ort),
    versions: {
      tfjs: versionOf('@tensorflow/tfjs-backend-wasm'),
      ort: ort.env.versions?.web ?? '',
    },
  };
}
