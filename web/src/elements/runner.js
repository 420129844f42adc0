/**
 * Runs examples in the one lab of a page, one after the other. Each example has a graph of its own: the lab is reset,
 * what the example builds on runs silently, then the example itself. Knows nothing of the DOM.
 *
 * @typedef {import('../core/snapshot.js').Snapshot} Snapshot
 * @typedef {import('../views/error.js').LabError} LabError
 * @typedef {import('./chain.js').ChainCell} ChainCell
 * @typedef {{ ok: boolean, stdout: string, value: string | null, error: LabError | null, duration: number,
 *   omitted?: { lines: number, characters: number } | null }} Result
 * @typedef {{ result: Result, snapshot: Snapshot, failedBefore: string | null, values: Map<string, string>,
 *   arrays: import('../core/snapshot.js').Value[], tensors: Map<string, Tensor | null> }} Outcome  failedBefore: the cell this one builds on that did not run through;
 *   result is then that cell's. values: small variables as text. tensors: what was looked at
 * @typedef {import('../views/slices.js').Tensor} Tensor
 * @typedef {{ cell: ChainCell, before: ChainCell[], compat: string, seed: number | null,
 *   signal?: AbortSignal, onState?: (state: 'waiting' | 'loading' | 'running') => void, onOutput?: (text: string) => void,
 *   onProgress?: (progress: Progress) => void }} Job
 * @typedef {{ loaded: number, total: number }} Progress
 * @typedef {{ run: Function, reset: Function, stop: Function, snapshot: Function, tensor: Function, variables: Function,
 *   provide: Function, arrays?: Function, dispose: Function }} Lab
 */

import { inlineText } from '../views/number.js';
import { emptySnapshot } from '../views/snapshot.js';

/** Values of so many variables, of so many elements each, are shown in the table. */
const mostValues = 40;
const mostElements = 16;

/** @param {(number | null)[] | null} shape */
function isSmall(shape) {
  if (shape === null || shape.includes(null)) return false;
  return shape.map(Number).reduce((product, size) => product * size, 1) <= mostElements;
}

/** What a run answers that was stopped before it had begun. @returns {Outcome} */
function stoppedOutcome() {
  const error = {
    ...{
      type: 'KeyboardInterrupt',
      message: 'stopped',
      cell: null,
      line: null,
      endLine: null,
      traceback: '',
    },
    ...{
      frames: [],
      key: 'lab_stopped',
      facts: {},
      reasons: [],
      fixes: [],
      hint: null,
      assert: null,
      stopped: true,
    },
  };
  const result = { ok: false, stdout: '', value: null, error, duration: 0 };
  const nothing = { values: new Map(), arrays: [], tensors: new Map() };
  return { result, snapshot: emptySnapshot, failedBefore: null, ...nothing };
}

export class Runner {
  /**
   * @param {(options: { compat: '0.10' | '1.15', onProgress: (progress: Progress) => void }) => Promise<Lab>} openLab
   * @param {(name: string) => Promise<Uint8Array>} readData  the bytes of a file that a cell names in `data`
   */
  constructor(openLab, readData) {
    this.openLab = openLab;
    this.readData = readData;
    /** @type {Promise<Lab> | null} */
    this.opening = null;
    /** @type {Set<(progress: Progress) => void>} */
    this.watchers = new Set();
    /** Files the lab has been given. @type {Map<string, Uint8Array>} */
    this.files = new Map();
    /** @type {Set<string>} */
    this.given = new Set();
    this.last = Promise.resolve();
    this.pending = 0;
    /** The last outcome: the only one whose tensors the lab still has. @type {Outcome | null} */
    this.latest = null;
  }

  /** Loads the lab, once; after a failure the next call tries again. @returns {Promise<Lab>} */
  load() {
    this.opening ??= this.openLab({
      compat: '1.15',
      onProgress: (progress) => {
        for (const watch of this.watchers) watch(progress);
      },
    }).catch((error) => {
      this.opening = null;
      throw error;
    });
    return this.opening;
  }

  /**
   * @param {Job} job
   * @returns {Promise<Outcome>}  rejects when the lab cannot be loaded
   */
  run(job) {
    if (this.pending > 0) job.onState?.('waiting');
    this.pending++;
    const turn = { begun: false };
    const done = this.last.then(() => this.#begin(job, turn)).finally(() => this.pending--);
    this.last = done.then(
      () => {},
      () => {},
    );
    // Stopped before its turn came, or while the lab was still loading: nothing to wait for.
    const early = new Promise((resolve) => {
      job.signal?.addEventListener('abort', () => !turn.begun && resolve(stoppedOutcome()));
    });
    return Promise.race([done, early]);
  }

  /** @param {Job} job  @param {{ begun: boolean }} turn @returns {Promise<Outcome>} */
  async #begin(job, turn) {
    if (job.signal?.aborted) return stoppedOutcome();
    const lab = await this.#loaded(job);
    if (job.signal?.aborted) return stoppedOutcome();
    turn.begun = true;
    const stop = () => lab.stop();
    job.signal?.addEventListener('abort', stop);
    try {
      return await this.#run(job, lab);
    } finally {
      job.signal?.removeEventListener('abort', stop);
    }
  }

  /** @param {Job} job  @param {Lab} lab @returns {Promise<Outcome>} */
  async #run(job, lab) {
    job.onState?.('running');
    await lab.reset({ compat: job.compat, seed: job.seed });
    await this.#provide(
      lab,
      [...job.before, job.cell].flatMap((cell) => cell.data),
    );
    for (const cell of job.before) {
      const result = await lab.run(cell.source, { name: cell.name, silent: true });
      if (!result.ok) return this.#outcome(lab, result, cell.name);
    }
    if (job.signal?.aborted) return stoppedOutcome();
    const result = await lab.run(job.cell.source, { name: job.cell.name, onOutput: job.onOutput });
    return this.#outcome(lab, result, null);
  }

  /** What is there after a run, as plain data that stays when the next one begins. @param {Lab} lab  @param {Result} result  @param {string | null} failedBefore @returns {Promise<Outcome>} */
  async #outcome(lab, result, failedBefore) {
    /** @type {Snapshot} */
    const snapshot = (await lab.snapshot()) ?? emptySnapshot;
    const values = new Map();
    const small = snapshot.variables.filter((variable) => variable.initialized && isSmall(variable.shape));
    for (const variable of small.slice(0, mostValues)) {
      const tensor = await lab.tensor(variable.name);
      if (tensor) values.set(variable.name, inlineText(tensor));
    }
    this.latest = {
      result,
      snapshot,
      failedBefore,
      values,
      arrays: (await lab.arrays?.()) ?? [],
      tensors: new Map(),
    };
    return this.latest;
  }

  /** @param {Job} job */
  async #loaded(job) {
    if (job.onProgress) this.watchers.add(job.onProgress);
    try {
      job.onState?.('loading');
      return await this.load();
    } finally {
      if (job.onProgress) this.watchers.delete(job.onProgress);
    }
  }

  /** @param {Lab} lab  @param {string[]} names */
  async #provide(lab, names) {
    for (const name of names) {
      if (this.given.has(name)) continue;
      const bytes = this.files.get(name) ?? (await this.readData(name));
      this.files.set(name, bytes);
      await lab.provide(name, bytes);
      this.given.add(name);
    }
  }

  /** Puts the learner's own file in the place of one; null brings the first one back. @param {string} name  @param {Uint8Array | null} bytes */
  replaceFile(name, bytes) {
    this.given.delete(name);
    if (bytes) this.files.set(name, bytes);
    else this.files.delete(name);
  }

  /** @param {string} name @returns {Promise<Tensor | null>} */
  async tensor(name) {
    return this.opening ? (await this.opening).tensor(name) : null;
  }

  async dispose() {
    const opening = this.opening;
    this.opening = null;
    if (opening) await (await opening).dispose();
  }
}
