/** The rows of the benchmark, each measured the same way in Node and in a browser. */

import { difference, measure, ratio } from './measure.js';
import { describe, operations } from './shapes.js';

/** @typedef {import('./measure.js').Contender} Contender */

/**
 * @typedef {object} Result
 * @property {string} name       a Contender's
 * @property {number} best       milliseconds
 * @property {number} median     milliseconds
 * @property {number | null} gflops  of the plain formula, at best
 * @property {number | null} error   largest difference to the first peer's result, over the largest value
 */

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {string} what
 * @property {string} [note]
 * @property {Result[]} results           ours first
 * @property {Record<string, number>} ratios  how many times as fast we are, by peer
 */

/** Winograd's largest error at 512 channels, and all others' (kernels/conv2d.h); a peer's own may add to it. */
const TOLERANCE = 4e-5;

/**
 * @param {string} name @param {string} what @param {Contender[]} contenders  ours first
 * @param {{ work?: number, rounds?: number, note?: string }} [options]  work: operations of one run
 * @returns {Promise<Row>}
 */
export async function measureRow(name, what, contenders, { work, rounds, note } = {}) {
  const values = [];
  for (const contender of contenders) values.push(contender.result ? await contender.result() : null);
  const expected = values[1];
  const timings = await measure(contenders, { rounds });
  const results = timings.map(({ name: by, best, median }, i) => ({
    name: by,
    best,
    median,
    gflops: work ? work / best / 1e6 : null,
    error: values[i] && expected && i !== 1 ? difference(values[i], expected) : null,
  }));
  for (const { name: by, error } of results)
    if (error !== null && !(error < TOLERANCE)) throw new Error(`${name}: ${by} is off by ${error}`);
  for (const contender of contenders) contender.dispose?.();
  const [ours, ...peers] = timings;
  return {
    name,
    what,
    note,
    results,
    ratios: Object.fromEntries(peers.map((peer) => [peer.name, ratio(ours, peer)])),
  };
}

/**
 * A convolution: ours as the cost model has it, the peers', and our direct kernel, which shows what the method gives.
 *
 * @param {import('./shapes.js').Shape} shape
 * @param {import('./kernels.js').Kernels} kernels
 * @param {{ conv2d(shape: import('./shapes.js').Shape): Contender | Promise<Contender> }[]} peers
 * @param {number} [rounds]
 */
export async function convolutionRow(shape, kernels, peers, rounds) {
  const ours = kernels.conv2d(shape);
  const direct = kernels.conv2d(shape, 0);
  if (!ours || !direct) throw new Error(`no plan for ${shape.name}`);
  const others = [];
  for (const peer of peers) others.push(await peer.conv2d(shape));
  const row = await measureRow(shape.name, describe(shape), [ours, ...others, direct], {
    work: operations(shape),
    rounds,
    note: ours.method,
  });
  const [, ...rest] = Object.entries(row.ratios).reverse();
  const first = others[0]?.name;
  return {
    ...row,
    ratios: Object.fromEntries(rest.reverse()),
    direct: first ? row.ratios[first] / row.ratios[direct.name] : null,
  };
}
