/** The whole core: graphs built and run through session.run, as a program of the learner's does it. */

import { loadCore } from '../../web/src/core/core.js';
import {
  beginVariable,
  enterVariableScope,
  exitVariableScope,
  finishVariable,
  readVariable,
} from '../../web/src/core/variables.js';
import { FILTER, numbersOf } from './shapes.js';

/** @typedef {import('./measure.js').Contender} Contender */
/** @typedef {import('../../web/src/core/graph.js').Graph} Graph */

/** @param {Graph} graph @param {string} name @param {number[]} shape @param {Float32Array} values */
function variable(graph, name, shape, values) {
  beginVariable(graph, 'get_variable_begin', { name, shape, initial: 1, initializer: 1 });
  const made = finishVariable(
    graph,
    graph.constant(graph.core.tensor('float32', shape, values), `${name}_value`),
  );
  return readVariable(graph, made);
}

/**
 * One layer of the document's image filter: get_variable for weights and biases, conv2d, the bias added, relu.
 *
 * @param {Graph} graph @param {string} scope @param {number} input
 */
function layer(graph, scope, input) {
  const { w, b } = numbersOf(FILTER);
  const { filter, channels, filters } = FILTER;
  const opened = enterVariableScope(graph, { name: scope });
  const weights = variable(graph, 'weights', [filter, filter, channels, filters], w);
  const biases = variable(graph, 'biases', [filters], b);
  const attrs = { strides: [1, 1, 1, 1], padding: 'SAME' };
  const conv = graph.operation('Conv2D', [input, weights.snapshot], { attrs });
  const relu = graph.operation('Relu', [graph.operation('Add', [conv, biases.snapshot])]);
  exitVariableScope(graph, opened);
  return { relu, initializers: [weights.initializer, biases.initializer] };
}

/**
 * my_image_filter: two 5x5x32->32 layers over a 224x224 image, through session.run.
 *
 * @param {BufferSource} wasm  scopelab.wasm
 * @returns {Promise<Contender & { memory: () => { used: number, peak: number, grown: number } }>}
 */
export async function sessionFilter(wasm) {
  const core = await loadCore({ wasm: new Uint8Array(/** @type {ArrayBuffer} */ (wasm)) });
  const graph = core.graph({ compat: '0.10' });
  const { size, channels } = FILTER;
  const image = graph.operation('Placeholder', [], { name: 'image', attrs: { dtype: 'float32' } });
  const first = layer(graph, 'conv1', image);
  const second = layer(graph, 'conv2', first.relu);
  const session = graph.session();
  session.run([], { targets: [...first.initializers, ...second.initializers] });
  const x = core.tensor('float32', [1, size, size, channels], numbersOf(FILTER).x);
  const run = () => session.run([second.relu], { feeds: [[image, x]] })[0];
  run().dispose(); // makes the plan and packs the filters
  core.resetPeak();
  run().dispose();
  const before = core.peakBytes;
  return {
    name: 'scopelab',
    run: () => run().dispose(),
    result: () => {
      const y = run();
      const values = /** @type {Float32Array} */ (y.data).slice();
      y.dispose();
      return values;
    },
    memory: () => ({ used: core.bytes, peak: core.peakBytes, grown: core.peakBytes - before }),
  };
}

/**
 * How many operations and variables a second a graph can be given, from JavaScript.
 *
 * @param {BufferSource} wasm
 * @returns {Promise<{ operations: number, variables: number }>}
 */
export async function construction(wasm) {
  const core = await loadCore({ wasm: new Uint8Array(/** @type {ArrayBuffer} */ (wasm)) });
  /** @param {(graph: Graph, i: number) => void} one @param {number} count */
  const perSecond = (one, count) => {
    let best = 0;
    for (let round = 0; round < 5; round++) {
      const graph = core.graph({ compat: '0.10' });
      graph.constant(core.tensor('float32', [], [1]), 'one');
      const began = performance.now();
      for (let i = 0; i < count; i++) one(graph, i);
      best = Math.max(best, (1000 * count) / (performance.now() - began));
      graph.dispose();
    }
    return Math.round(best);
  };
  return {
    operations: perSecond((graph) => graph.operation('Add', [0, 0]), 20000),
    variables: perSecond((graph, i) => {
      beginVariable(graph, 'get_variable_begin', { name: `v${i}`, shape: [], initial: 1, initializer: 1 });
      finishVariable(graph, 0);
    }, 5000),
  };
}
