/**
 * A lab, seen from the page or from Node: sends cells to its worker (worker_line.js), ends the worker when it has to
 * (stop, time limit, memory, a trap), starts another and replays the cells that had finished, silently.
 */

import { explain } from '../core/explain.js';
import { ownError } from './own_error.js';
import { notStarted, WorkerLine } from './worker_line.js';

/** @typedef {import('../core/snapshot.js').JournalEvent} JournalEvent */
/** @typedef {import('../core/snapshot.js').Snapshot} Snapshot */
/** @typedef {import('../core/snapshot.js').Variable} Variable */
/** @typedef {import('./errors.js').LabError} LabError */
/** @typedef {import('./worker_line.js').Asked} Asked */
/** @typedef {import('./worker_line.js').Request} Request */
/** @typedef {import('./worker_line.js').WorkerLike} WorkerLike */
/** @typedef {{ cell: string, line: number, function: string }} Step */
/**
 * @typedef {object} Result
 * @property {boolean} ok
 * @property {string} stdout
 * @property {{ lines: number, characters: number } | null} omitted  what was printed beyond the limits
 * @property {string | null} value  repr of the trailing expression
 * @property {LabError | null} error
 * @property {JournalEvent[]} events
 * @property {{ statements: Step[], order: number[], truncated: boolean }} steps  `order` indexes `statements`; the last
 *   20,000 if truncated
 * @property {number} duration  ms
 * @property {{ peak: number }} memory  bytes of tensors
 * @property {boolean} restarted  whether the lab had to start its worker anew
 */
/**
 * @typedef {object} Assets
 * @property {() => WorkerLike} spawn
 * @property {string} core  address of scopelab.wasm
 * @property {string} micropython  address of micropython.wasm
 * @property {string | Record<string, string | null>} python  address of the packages' JSON, or path -> source, null if
 *   it is in `later`
 * @property {number} [bytes]  of core, micropython and python together, if that is known
 * @property {string | import('./loading.js').Later} [later]  what is fetched when the first module is imported that is
 *   not there, or its address; nothing if all is there
 */
/**
 * @typedef {object} LabOptions
 * @property {'0.10' | '1.15'} [compat]
 * @property {number | null} [seed]
 * @property {number} [timeout]  ms a cell may run, counted from its start
 * @property {number} [memory]  bytes the interpreter may use
 * @property {Assets} assets  where everything comes from
 * @property {{ lines?: number, characters?: number }} [limits]  of a cell's output
 * @property {(text: string) => void} [onOutput]
 * @property {(progress: { loaded: number, total: number }) => void} [onProgress]  bytes; total is 0 if it is not known
 * @property {(reason: string) => void} [onRestart]  'stop', 'time', 'memory' or 'trap'
 */

/**
 * @param {LabOptions} options  browser.js and node.js know the assets
 * @returns {Promise<Lab>}  rejects with a LoadError if something cannot be loaded
 */
export async function createLab(options) {
  const lab = new Lab(options);
  await lab.ready;
  return lab;
}

export class Lab {
  #options;
  /** @type {Assets} */
  #assets;
  #line = new WorkerLine({
    begins: () => {
      this.#clock = setTimeout(() => this.#timeUp(), this.#options.timeout);
    },
    progress: (loaded) => this.#options.onProgress?.({ loaded, total: this.#assets.bytes ?? 0 }),
    answered: (asked, value) => this.#answered(asked, value),
    dead: () => {
      if (!this.#starting) this.#restart('trap', null);
    },
    broken: (error) => this.#broken(error),
  });
  /** @type {{ source: string, name: string }[]} cells to replay */
  #history = [];
  /** @type {Map<string, Uint8Array>} */
  #files = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #clock;
  #disposed = false;
  /** Set while a worker loads and replays. */
  #starting = /** @type {Promise<void> | null} */ (null);
  /**
   * How many requests wait for that, and how often stop() was called: a run that waited through a stop() does not
   * begin.
   */
  #waiting = 0;
  #stops = 0;

  /** @param {LabOptions} options */
  constructor(options) {
    const { compat = '1.15', seed = null, timeout = 10000, memory = 256 * 1024 * 1024, assets } = options;
    this.#options = { ...options, compat, seed, timeout, memory };
    this.#assets = assets;
    this.entropy = seed === null ? drawEntropy() : BigInt.asUintN(64, BigInt(seed)).toString();
    /** Resolves when the first cell can run. */
    this.ready = this.#start();
  }

  get compat() {
    return this.#options.compat;
  }

  /** Whether a cell is running or waiting to run. */
  get running() {
    return (
      this.#waiting > 0 ||
      [...this.#line.asked.values()].some((asked) => asked.request.type === 'run' && !asked.replay)
    );
  }

  /**
   * Runs a cell after those before it, with the names they left.
   * @param {string} source
   * @param {{ name?: string, silent?: boolean, onOutput?: (text: string) => void }} [options]
   * @returns {Promise<Result>}  errors of the cell are in the result
   */
  async run(source, { name = 'cell', silent = false, onOutput = this.#options.onOutput } = {}) {
    return this.#ask({ type: 'run', source, name, silent }, onOutput);
  }

  /**
   * Forgets all cells: fresh names and a fresh default graph, in the same worker.
   * @param {{ compat?: '0.10' | '1.15', seed?: number | null }} [options]
   */
  async reset({ compat = this.#options.compat, seed = this.#options.seed } = {}) {
    if (seed !== null && seed !== this.#options.seed)
      this.entropy = BigInt.asUintN(64, BigInt(seed)).toString();
    this.#options = { ...this.#options, compat, seed };
    return this.#ask({ type: 'reset', ...this.#life() });
  }

  /**
   * Stops what runs and what waits to run; the cells that had finished are replayed. Resolves when the lab is ready
   * again.
   */
  async stop() {
    this.#stops++;
    if (this.#starting || this.#disposed) return this.#starting ?? undefined;
    if (this.running) await this.#restart('stop', ownError('lab_stopped', {}));
  }

  /** The default graph as plain data; null before a cell has made one. @returns {Promise<Snapshot | null>} */
  async snapshot() {
    return this.#ask({ type: 'snapshot' });
  }

  /**
   * @param {string} name  of a variable, a tensor fetched before, or a Python global that holds an array
   * @returns {Promise<{ name: string, dtype: string, shape: number[], values: any } | null>}
   */
  async tensor(name) {
    return this.#ask({ type: 'tensor', name });
  }

  /** The variables of the graph, as in the snapshot. @returns {Promise<Variable[]>} */
  async variables() {
    return this.#ask({ type: 'variables' });
  }

  /** The cells' own names that hold arrays. @returns {Promise<{ name: string, dtype: string, shape: number[] }[]>} */
  async arrays() {
    return this.#ask({ type: 'arrays' });
  }

  /**
   * Why something has its name: what happened to it, each time with the rules that had a part, in order.
   * @param {string} name  "foo/v", "foo/v:0", an operation's, a variable scope's "foo", a name scope's "foo_1/"
   * @returns {Promise<import('../core/explain.js').Explanation>}
   */
  async explain(name) {
    return explain((await this.snapshot()) ?? { events: [], locations: [] }, name);
  }

  /** Gives cells a file to open, as np.load does. @param {string} name @param {Uint8Array} bytes */
  async provide(name, bytes) {
    this.#files.set(name, bytes);
    return this.#ask({ type: 'provide', name, bytes });
  }

  /** Ends the lab. What is still asked is rejected. */
  dispose() {
    this.#disposed = true;
    this.#endWorker();
    this.#line.reject(new Error(ownError('lab_disposed', {}).message));
  }

  /** @param {Request} request @param {(text: string) => void} [onOutput] @returns {Promise<any>} */
  async #ask(request, onOutput) {
    const stops = this.#stops;
    this.#waiting++;
    try {
      while (this.#starting) await this.#starting;
    } finally {
      this.#waiting--;
    }
    if (this.#disposed) throw new Error(ownError('lab_disposed', {}).message);
    if (request.type === 'run' && stops !== this.#stops)
      return cutShort(request, ownError('lab_stopped', {}), '', 0);
    if (!this.#line.isUp) await this.#start();
    return this.#line.send(request, onOutput);
  }

  #life() {
    return { compat: this.#options.compat, seed: this.#options.seed, entropy: this.entropy };
  }

  /**
   * Starts a worker, gives it the files and replays the cells; what is asked meanwhile waits.
   * @returns {Promise<void>}
   */
  #start() {
    this.#starting = this.#load()
      .catch((error) => {
        this.#endWorker();
        throw error;
      })
      .finally(() => {
        this.#starting = null;
      });
    return this.#starting;
  }

  async #load() {
    while (!this.#disposed) {
      await this.#line.open(this.#assets.spawn);
      const { memory, limits } = this.#options;
      const { core, micropython, python, later = '' } = this.#assets;
      await this.#line.send({
        type: 'start',
        assets: { core, micropython, python, later },
        memory,
        limits,
        ...this.#life(),
      });
      for (const [name, bytes] of this.#files) await this.#line.send({ type: 'provide', name, bytes });
      const done = await this.#replay();
      if (done === this.#history.length) return;
      this.#history.length = done; // the next cell broke the replay: the lab goes on without it
      this.#endWorker();
    }
    throw new Error(ownError('lab_disposed', {}).message);
  }

  /** @returns {Promise<number>} how many cells of the history ran through again */
  async #replay() {
    for (const [index, cell] of this.#history.entries()) {
      try {
        const value = await this.#line.send({ type: 'run', ...cell, silent: true }, undefined, true);
        if (value.dead) return index;
      } catch {
        return index;
      }
    }
    return this.#history.length;
  }

  /** @param {Asked} asked @param {any} value */
  #answered(asked, value) {
    if (asked.request.type === 'reset') this.#history = [];
    if (asked.request.type === 'run') this.#ran(asked, value);
    else asked.resolve(value);
  }

  /** @param {Asked} asked @param {any} value */
  #ran(asked, value) {
    clearTimeout(this.#clock);
    if (asked.replay) return asked.resolve(value);
    const { dead, ...result } = value;
    const restarted = dead || result.error?.type === 'MemoryError';
    const { source, name } = /** @type {any} */ (asked.request);
    if (!restarted) this.#history.push({ source, name });
    if (restarted) this.#restart(result.error?.key === 'lab_trap' ? 'trap' : 'memory', null);
    asked.resolve({ ...result, restarted });
  }

  #timeUp() {
    const seconds = this.#options.timeout / 1000;
    this.#abandon('time', ownError('lab_time_limit', { seconds }, seconds));
  }

  /** The worker died by itself. @param {Error} error */
  #broken(error) {
    if (!this.#disposed) this.#abandon('trap', ownError('lab_trap', { trap: error.message }, error.message));
  }

  /**
   * Ends the run that is under way with an error; what else was asked is asked of the next worker.
   * @param {string} reason
   * @param {LabError} error
   */
  #abandon(reason, error) {
    if (this.#starting) {
      this.#endWorker();
      this.#line.reject(notStarted(error.message));
    } else {
      this.#restart(reason, error, true);
    }
  }

  /**
   * Ends the worker, starts another and replays.
   * @param {string} reason
   * @param {LabError | null} error  what the runs that were asked end with; null: they are asked again
   * @param {boolean} [firstOnly]  only the first of them ends with it
   * @returns {Promise<void>}
   */
  async #restart(reason, error, firstOnly = false) {
    const asked = this.#line.takeAll();
    const runs = asked.filter((each) => each.request.type === 'run');
    const ended = error ? runs.slice(0, firstOnly ? 1 : runs.length) : [];
    this.#endWorker();
    const started = this.#start();
    for (const run of ended) {
      run.resolve(
        cutShort(run.request, /** @type {LabError} */ (error), run.stdout, performance.now() - run.beganAt),
      );
    }
    this.#options.onRestart?.(reason);
    const again = asked.filter((each) => !ended.includes(each));
    try {
      await started;
    } catch (failure) {
      for (const each of again) each.reject(/** @type {Error} */ (failure));
      return;
    }
    for (const each of again) this.#line.send(each.request, each.onOutput).then(each.resolve, each.reject);
  }

  #endWorker() {
    clearTimeout(this.#clock);
    this.#line.end();
  }
}

/**
 * The result of a run that has none.
 * @param {Request} request @param {LabError} error @param {string} stdout @param {number} duration
 * @returns {Result}
 */
function cutShort(request, error, stdout, duration) {
  return {
    ok: false,
    stdout,
    omitted: null,
    value: null,
    error: { ...error, cell: String(request.name) },
    events: [],
    steps: { statements: [], order: [], truncated: false },
    duration,
    memory: { peak: 0 },
    restarted: true,
  };
}

/** @returns {string} 64 random bits as a decimal number */
function drawEntropy() {
  return crypto.getRandomValues(new BigUint64Array(1))[0].toString();
}
