/** One worker of a lab at a time, and what is asked of it: each question waits for its answer. */

import { LoadError } from '../core/errors.js';

/**
 * @typedef {object} WorkerLike  a Web Worker or a worker thread behind the same four functions
 * @property {(message: object) => void} post
 * @property {(heard: (message: any) => void) => void} listen
 * @property {(failed: (error: Error) => void) => void} fail
 * @property {() => void} end
 */
/** @typedef {{ type: string, [name: string]: unknown }} Request */
/**
 * @typedef {{
 *   request: Request, resolve: (value: any) => void, reject: (error: Error) => void,
 *   onOutput?: (text: string) => void, replay: boolean, stdout: string, beganAt: number,
 * }} Asked
 */
/**
 * @typedef {object} Hooks  what the lab hears of its worker
 * @property {() => void} begins  a cell begins to run
 * @property {(loaded: number) => void} progress  bytes
 * @property {(asked: Asked, value: any) => void} answered  resolves what was asked
 * @property {() => void} dead  it said that it must not be used again
 * @property {(error: Error) => void} broken  it died by itself
 */

const START_LIMIT = 30000; // ms for a worker to load

export class WorkerLine {
  #hooks;
  /** @type {WorkerLike | null} */
  #worker = null;
  #next = 1;
  /** Ends the wait for a worker that does not listen yet. @type {(error: Error) => void} */
  #giveUp = () => {};
  /** @type {Map<number, Asked>} not yet answered, in order */
  asked = new Map();

  /** @param {Hooks} hooks */
  constructor(hooks) {
    this.#hooks = hooks;
  }

  get isUp() {
    return this.#worker !== null;
  }

  /** @param {() => WorkerLike} spawn @returns {Promise<void>} when the worker listens */
  open(spawn) {
    return new Promise((resolve, reject) => {
      const worker = spawn();
      this.#worker = worker;
      const late = setTimeout(() => this.#giveUp(notStarted('the worker did not answer')), START_LIMIT);
      this.#giveUp = (error) => {
        clearTimeout(late);
        reject(error);
      };
      worker.fail((error) => {
        if (this.#worker !== worker) return;
        this.#giveUp(notStarted(error.message));
        this.#hooks.broken(error);
      });
      worker.listen((message) => {
        if (this.#worker !== worker) return;
        if (message.type !== 'up') return this.#hear(message);
        clearTimeout(late);
        resolve();
      });
    });
  }

  /**
   * @param {Request} request
   * @param {(text: string) => void} [onOutput]
   * @param {boolean} [replay]
   * @returns {Promise<any>}
   */
  send(request, onOutput, replay = false) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.asked.set(id, {
        request,
        resolve,
        reject,
        onOutput,
        replay,
        stdout: '',
        beganAt: performance.now(),
      });
      this.#worker?.post({ id, ...request });
    });
  }

  /** @param {any} message */
  #hear(message) {
    const asked = this.asked.get(message.id);
    if (!asked) return;
    switch (message.type) {
      case 'begin':
        asked.beganAt = performance.now();
        return this.#hooks.begins();
      case 'output':
        asked.stdout += message.text;
        asked.onOutput?.(message.text);
        return;
      case 'progress':
        return this.#hooks.progress(message.loaded);
      case 'answer':
        this.asked.delete(message.id);
        return this.#hooks.answered(asked, message.value);
      case 'failure':
        this.asked.delete(message.id);
        asked.reject(failureOf(message));
        if (message.dead) this.#hooks.dead();
    }
  }

  /** @returns {Asked[]} what waits for an answer, and waits here no longer */
  takeAll() {
    const asked = [...this.asked.values()];
    this.asked.clear();
    return asked;
  }

  /** @param {Error} error  the answer to all that waits */
  reject(error) {
    for (const asked of this.takeAll()) asked.reject(error);
  }

  /** Ends the worker; what waits for its answer stays. */
  end() {
    this.#giveUp(notStarted('it was ended'));
    this.#worker?.end();
    this.#worker = null;
  }
}

/** @param {string} why @returns {LoadError} */
export function notStarted(why) {
  return new LoadError('refused', '', `The lab could not start: ${why}. Reload the page to try again.`);
}

/** @param {{ message: string, load: { failure: any, address: string } | null }} failure @returns {Error} */
function failureOf({ message, load }) {
  return load ? new LoadError(load.failure, load.address, message) : new Error(message);
}
