/**
 * Contenders side by side in one process. A machine has fast and slow moments, so contenders take turns in short
 * rounds, and what counts is the median of the ratios within each round; times alone are told as best and median.
 */

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {() => void | Promise<unknown>} run  one computation; a promise is awaited
 * @property {() => ArrayLike<number> | Promise<ArrayLike<number>>} [result]  what it computes, to compare
 * @property {() => void} [dispose]
 */

/** @typedef {{ name: string, median: number, best: number, times: number[] }} Timing  milliseconds for one run */

/**
 * An engine needs about this long until its second compiler has done its work; longer, where much waits to be compiled.
 */
const WARM_MS = 500;
const WARM_MS_MOST = 5000;

/** A contender is warm when a stretch of this long was not faster than the one before by more than this part. */
const STRETCH_MS = 250;
const FASTER = 0.03;

/**
 * @param {readonly Contender[]} contenders
 * @param {{ rounds?: number, roundMs?: number, warmMs?: number }} [options]
 * @returns {Promise<Timing[]>}
 */
export async function measure(contenders, { rounds = 21, roundMs = 25, warmMs = WARM_MS } = {}) {
  const entries = [];
  for (const { name, run } of contenders) {
    const one = await warm(run, warmMs);
    entries.push({
      name,
      run,
      repeat: Math.max(1, Math.ceil(roundMs / one)),
      times: /** @type {number[]} */ ([]),
    });
  }
  for (let round = 0; round < rounds; round++)
    for (const entry of entries) entry.times.push(await timed(entry.run, entry.repeat));
  return entries.map(({ name, times }) => ({ name, times, median: median(times), best: Math.min(...times) }));
}

/**
 * Runs until it gets no faster, and at least as long as was asked for.
 *
 * @param {Contender['run']} run @param {number} atLeast  ms
 * @returns {Promise<number>}  ms of one run
 */
async function warm(run, atLeast) {
  const began = performance.now();
  let before = await timed(run, 1);
  for (;;) {
    const one = await timed(run, Math.max(1, Math.ceil(STRETCH_MS / before)));
    const spent = performance.now() - began;
    const settled = one > (1 - FASTER) * before;
    if (spent >= WARM_MS_MOST || (spent >= atLeast && settled)) return one;
    before = one;
  }
}

/** Milliseconds for one of `repeat` runs. @param {Contender['run']} run @param {number} repeat */
async function timed(run, repeat) {
  const began = performance.now();
  for (let i = 0; i < repeat; i++) {
    const waits = run();
    if (waits) await waits;
  }
  return (performance.now() - began) / repeat;
}

/** How many times as fast `fast` is as `slow`: the median over the rounds. @param {Timing} fast @param {Timing} slow */
export const ratio = (fast, slow) => median(fast.times.map((time, round) => slow.times[round] / time));

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The largest difference over the largest value. @param {ArrayLike<number>} y @param {ArrayLike<number>} expected */
export function difference(y, expected) {
  let largest = 0;
  let off = 0;
  for (let i = 0; i < expected.length; i++) {
    largest = Math.max(largest, Math.abs(expected[i]));
    off = Math.max(off, Math.abs(y[i] - expected[i]));
  }
  return y.length === expected.length ? off / largest : Number.NaN;
}
