/**
 * What the worker of a lab does: one MicroPython and one core that answer one message at a time. While a cell runs it
 * hears nothing, so stopping it means ending it (lab.js does that and replays).
 */

import { LoadError } from '../core/errors.js';
import { labError } from './errors.js';
import { loadInterpreter } from './interpreter.js';
import { countBytes, fetchLater, fetchPackages, whyNotLoaded } from './loading.js';
import { labMessage } from './messages.js';
import { Output } from './output.js';
import { ownError } from './own_error.js';
import { normalized } from './statements.js';

/** @typedef {import('./port.js').Port} Port */
/** @typedef {{ loadCore: (source: any) => Promise<any>, makeBridge: (core: any, hooks: any) => any }} Parts */

/**
 * Answers what comes through the port, from now on.
 * @param {Port} port
 * @param {Parts} parts  the core and its bridge
 */
export function serveLab(port, parts) {
  /** @type {LabService | null} */
  let lab = null;
  port.listen(async (message) => {
    const { id, type } = message;
    try {
      if (type === 'start') {
        lab = await LabService.start(message, port, parts);
        port.post({ id, type: 'answer', value: null });
        lab.warm();
        return;
      }
      if (!lab) throw new Error('the lab has not started');
      port.post({ id, type: 'answer', value: lab.answer(type, message, id) });
    } catch (error) {
      port.post({ id, type: 'failure', ...failure(error), dead: lab?.dead ?? true });
    }
  });
  port.post({ type: 'up' });
}

/** @param {unknown} error */
function failure(error) {
  const message = error instanceof Error ? error.message : String(error);
  return {
    message,
    load: error instanceof LoadError ? { failure: error.failure, address: error.address } : null,
  };
}

class LabService {
  /**
   * @param {Port} port
   * @param {import('./interpreter.js').Interpreter} interpreter
   * @param {Output} output
   * @param {{ run: number | null }} current  the run whose output is passed on
   */
  constructor(port, interpreter, output, current) {
    this.port = port;
    this.interpreter = interpreter;
    this.output = output;
    this.current = current;
    this.trap = '';
    this.megabytes = 0;
    /** @type {any} */
    this.bridge = null;
  }

  /** @param {any} message  assets, compat, seed, entropy, memory, limits @param {Port} port @param {Parts} parts */
  static async start(message, port, parts) {
    const { assets, memory } = message;
    const current = { run: /** @type {number | null} */ (null) };
    const output = new Output(
      (text) => current.run !== null && port.post({ type: 'output', id: current.run, text }),
      message.limits,
    );
    const done = countBytes((loaded) => port.post({ id: message.id, type: 'progress', loaded }));
    const [core, interpreter, sources] = await Promise.all([
      parts.loadCore({ wasm: assets.core, memory }),
      loadPython(assets.micropython, memory, output),
      fetchPackages(assets.python),
    ]).finally(done);
    const service = new LabService(port, interpreter, output, current);
    service.megabytes = Math.round(memory / 1048576);
    service.bridge = parts.makeBridge(core, {
      trap: (/** @type {unknown} */ error) => service.trapped(error),
    });
    service.bridge.begin(message);
    interpreter.begin(
      sources,
      service.bridge.functions,
      randomSeed(message.entropy),
      assets.later ? () => fetchLater(assets.later) : null,
    );
    return service;
  }

  /** @param {unknown} error */
  trapped(error) {
    const text = error instanceof Error ? error.message : String(error);
    this.trap ||= text.trim().split('\n').at(-1)?.slice(0, 200) || 'a trap';
  }

  /** Whether this worker must not be used again. */
  get dead() {
    return this.trap !== '';
  }

  warm() {
    try {
      this.interpreter.warm();
    } catch (error) {
      this.trapped(error);
    }
  }

  /** @param {string} type @param {any} message @param {number} id @returns {unknown} */
  answer(type, message, id) {
    switch (type) {
      case 'run':
        return this.run(message, id);
      case 'reset':
        this.bridge.begin(message);
        this.interpreter.reset(randomSeed(message.entropy));
        return null;
      case 'provide':
        this.interpreter.provide(message.name, message.bytes);
        return null;
      case 'snapshot':
        return this.bridge.snapshot();
      case 'variables':
        return this.bridge.variables();
      case 'arrays':
        return this.interpreter.arrays();
      case 'tensor':
        return this.tensor(message.name);
      default:
        throw new Error(`a lab cannot answer "${type}"`);
    }
  }

  /** A name of the graph, or one of the cells' own that holds an array. @param {string} name */
  tensor(name) {
    const handle = this.interpreter.arrayHandle(name);
    return handle > 0 ? { name, ...this.bridge.array(handle) } : this.bridge.tensor(name);
  }

  /** @param {{ source: string, name: string, silent: boolean }} message @param {number} id */
  run(message, id) {
    const { interpreter, output, bridge } = this;
    const source = normalized(message.source);
    this.port.post({ id, type: 'begin' });
    output.begin();
    this.current.run = message.silent ? null : id;
    bridge.runBegins(message.name);
    const began = performance.now();
    /** @type {import('./interpreter.js').Ran} */
    let ran = { value: null, error: null, trace: [] };
    let broken = null;
    try {
      ran = interpreter.run(message.name, source);
    } catch (error) {
      this.trapped(error);
      broken = interpreter.exhausted
        ? ownError('lab_memory', { megabytes: this.megabytes }, this.megabytes)
        : ownError('lab_trap', { trap: this.trap }, this.trap);
    }
    const duration = performance.now() - began;
    output.end();
    this.current.run = null;
    const error = broken ?? (ran.error ? this.error(ran.error) : null);
    const seen = this.seen(message.silent);
    return {
      ok: error === null,
      stdout: output.text,
      omitted: output.omitted,
      value: ran.value,
      error,
      events: seen.events,
      steps: message.silent ? noSteps() : this.steps(ran.trace),
      duration,
      memory: { peak: seen.peak },
      dead: this.dead || (error !== null && interpreter.exhausted),
    };
  }

  /** What the core tells of the run. @param {boolean} silent @returns {{ events: object[], peak: number }} */
  seen(silent) {
    if (this.dead) return { events: [], peak: 0 };
    try {
      this.bridge.runEnds();
      return { events: silent ? [] : this.bridge.events(), peak: this.bridge.memory().peak };
    } catch (error) {
      this.trapped(error);
      return { events: [], peak: 0 };
    }
  }

  /** @param {import('./errors.js').Report} report */
  error(report) {
    if (report.type === 'MemoryError') report.message = labMessage('lab_memory', this.megabytes).message;
    return labError(report, this.interpreter.statements, this.bridge.error());
  }

  /** @param {number[]} trace  statement numbers */
  steps(trace) {
    const index = new Map([...new Set(trace)].map((number, position) => [number, position]));
    const statements = [...index.keys()].map((number) => {
      const { cell, line, function: name } = this.interpreter.statements.places[number];
      return { cell: cell.name, line, function: name };
    });
    return {
      statements,
      order: trace.map((number) => index.get(number) ?? 0),
      truncated: trace.length >= 20000,
    };
  }
}

function noSteps() {
  return { statements: [], order: [], truncated: false };
}

/** @param {string} url @param {number} memory @param {Output} output */
async function loadPython(url, memory, output) {
  try {
    return await loadInterpreter({
      url,
      memory,
      write: (text) => output.write(text),
      writeBytes: (bytes) => output.writeBytes(bytes),
    });
  } catch (error) {
    throw await whyNotLoaded(url, error);
  }
}

/** MicroPython's random takes 30 bits. @param {string} entropy  decimal */
function randomSeed(entropy) {
  return Number(BigInt(entropy) & 0x3fffffffn);
}
