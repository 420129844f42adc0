/**
 * What Python sees of the core: the functions of its module `_core`, and the lab's own view of the same state.
 *
 * Only numbers, texts and booleans cross, a record as JSON text; a function never throws (MicroPython would skip every
 * `finally` above it), it answers -1, or null for a text, and `_core.error()` tells why. Graphs, sessions and tensors
 * cross as numbers.
 *
 *   bridge-values.js      tensors: numpy's arrays, constants, files
 *   bridge-graph.js       graphs, operations, names, collections
 *   bridge-variables.js   variable scopes, variables, sessions
 */

import { CoreError, NotText } from '../core/core.js';
import { reasonsAt } from '../core/explain.js';
import { variableOf } from '../core/variables.js';
import { graphFunctions } from './bridge-graph.js';
import { valueFunctions } from './bridge-values.js';
import { variableFunctions } from './bridge-variables.js';
import { Handles, StaleHandle } from './handles.js';

/** @typedef {import('../core/core.js').Core} Core */
/** @typedef {import('../core/core.js').Graph} Graph */
/** @typedef {import('../core/core.js').Tensor} Tensor */
/** @typedef {import('../core/session.js').Session} Session */
/** @typedef {import('../core/errors.js').ErrorRecord} ErrorRecord */

/** @typedef {{ trap?: (error: unknown) => void }} Hooks  trap: the core broke down; start over */

/** @typedef {{ compat: '0.10' | '1.15', seed?: number | null, entropy?: string }} Life  entropy: 64 bits in decimal */

/** How many fetched values are kept for the views, and how large one may be. */
const KEPT_VALUES = 64;
const KEPT_BYTES = 4 << 20;

/** What the functions share. */
export class BridgeState {
  /** @param {Core} core @param {Hooks} hooks */
  constructor(core, hooks) {
    this.core = core;
    this.hooks = hooks;
    /** @type {ErrorRecord | null} */
    this.failure = null;
    this.generation = 0;
    /** @type {'0.10' | '1.15'} */
    this.compat = '1.15';
    this.entropy = 0n;
    this.forget();
  }

  /** Drops everything of the life before without freeing it (there is nothing yet, or it was freed). */
  forget() {
    this.generation += 1;
    /** @type {Handles<Graph>} */
    this.graphs = new Handles('graph');
    /** @type {Handles<Session>} */
    this.sessions = new Handles('session');
    /** @type {Handles<Tensor>} */
    this.tensors = new Handles('tensor');
    /** @type {Map<Graph, Session>} the session that ran last in a graph: its values outlive its closing */
    this.latest = new Map();
    /** @type {Set<Session>} */
    this.closed = new Set();
    /** @type {Map<Graph, number>} where the journal stood when the cell began */
    this.marks = new Map();
    /** @type {Map<string, Tensor>} the values fetched last, by "graph pointer/operation:index" */
    this.fetched = new Map();
    /** @type {Map<number, import('../core/core.js').Frame[]>} the frames of each location */
    this.frames = new Map();
    /** @type {Graph | null} lends its level to the arithmetic of arrays */
    this.workbench = null;
    /** @type {Graph | null} the graph that got an operation last in this run */
    this.worked = null;
    /** @type {Graph | null} */
    this.current = null;
  }

  free() {
    for (const value of this.fetched.values()) value.dispose();
    for (const tensor of this.tensors.objects.values()) tensor.dispose();
    for (const session of new Set([...this.sessions.objects.values(), ...this.latest.values()]))
      session.dispose();
    for (const graph of this.graphs.objects.values()) graph.dispose();
    this.workbench?.dispose();
  }

  /** @returns {Graph} */
  arithmetic() {
    if (this.workbench === null)
      this.workbench = this.core.graph({ compat: this.compat, entropy: this.entropy });
    return this.workbench;
  }

  /** @param {Graph} graph @param {number} op @param {number} index @param {Tensor} value */
  remember(graph, op, index, value) {
    if (this.core.exports.tensor_bytes(value.pointer) > KEPT_BYTES) return;
    const key = `${graph.pointer}/${op}:${index}`;
    this.fetched.get(key)?.dispose();
    this.fetched.delete(key);
    this.fetched.set(key, value.retain());
    if (this.fetched.size <= KEPT_VALUES) return;
    const [oldest, dropped] = /** @type {[string, Tensor]} */ (this.fetched.entries().next().value);
    dropped.dispose();
    this.fetched.delete(oldest);
  }

  /** @param {unknown} error */
  fail(error) {
    if (error instanceof CoreError) {
      this.failure = error.record;
    } else if (error instanceof StaleHandle) {
      this.failure = {
        class: 'RuntimeError',
        key: 'stale_handle',
        message: error.message,
        facts: {},
        op: -1,
      };
    } else if (error instanceof NotText) {
      this.failure = {
        class: 'TypeError',
        key: 'expected_string',
        message: error.message,
        facts: {},
        op: -1,
      };
    } else if (error instanceof RangeError) {
      this.failure = {
        class: 'ResourceExhaustedError',
        key: 'out_of_memory',
        message: error.message,
        facts: {},
        op: -1,
      };
    } else {
      const what = error instanceof Error ? error.message : String(error);
      this.failure = {
        class: 'RuntimeError',
        key: 'lab_trap',
        message: `the core broke down: ${what}`,
        facts: {},
        op: -1,
      };
      if (error instanceof WebAssembly.RuntimeError) this.hooks.trap?.(error);
    }
  }
}

/**
 * A function that never throws.
 * @param {BridgeState} state
 * @param {(...values: any[]) => number | string | boolean | null | object} call
 * @param {number | null} failed  what it answers then
 */
function guarded(state, call, failed) {
  return (/** @type {any[]} */ ...values) => {
    try {
      return call(...values);
    } catch (error) {
      state.fail(error);
      return failed;
    }
  };
}

/**
 * @param {Core} core
 * @param {Hooks} [hooks]
 */
export function makeBridge(core, hooks = {}) {
  const state = new BridgeState(core, hooks);

  /** Numbers answer -1 when they fail, texts null. @type {Record<string, (...values: any[]) => any>} */
  const functions = {};
  for (const table of [
    valueFunctions(state),
    graphFunctions(state),
    variableFunctions(state),
    commonFunctions(state),
  ]) {
    for (const [name, call] of Object.entries(table.numbers)) functions[name] = guarded(state, call, -1);
    for (const [name, call] of Object.entries(table.texts)) functions[name] = guarded(state, call, null);
  }

  return { functions, ...labView(state) };
}

/** @typedef {Record<string, (...values: any[]) => any>} Calls */
/** @typedef {{ numbers: Calls, texts: Calls }} Functions */

/** @param {BridgeState} state @returns {Functions} */
function commonFunctions(state) {
  return {
    numbers: {
      compat: () => (state.compat === '0.10' ? 10 : 115),
      fail: (/** @type {string} */ key, /** @type {string} */ values) => {
        throw state.core.fail(key, JSON.parse(values).map(String));
      },
      /** The text under which Python raises the last error: with TensorFlow's stack, with KeyError's quotes. */
      error_told: (/** @type {string} */ text) => {
        if (state.failure) state.failure = { ...state.failure, message: text };
        return 0;
      },
      location: (/** @type {string} */ frames) => {
        const list = JSON.parse(frames);
        const named = list.map((/** @type {any} */ f) => ({ ...f, file: f.file ?? f.cell }));
        const location = state.core.location(named);
        state.frames.set(location, named);
        return location;
      },
    },
    texts: {
      entropy: () => String(state.entropy),
      error: () => JSON.stringify(state.failure),
      /** Where an operation was made: frames as JSON, innermost first. */
      operation_frames: (/** @type {number} */ graph, /** @type {number} */ op) => {
        const { location } = JSON.parse(state.graphs.get(graph).operationJson(op));
        return JSON.stringify(state.frames.get(location) ?? []);
      },
      location_frames: (/** @type {number} */ location) => JSON.stringify(state.frames.get(location) ?? []),
      definition: (/** @type {string} */ type) => {
        const definition = state.core.definitions()[type];
        return definition === undefined ? '' : JSON.stringify(definition);
      },
    },
  };
}

/**
 * The same state as the lab asks for it. May throw; the lab's caller is JavaScript.
 * @param {BridgeState} state
 */
function labView(state) {
  const { core } = state;

  /** The graph to show: the one the cell worked in, otherwise the default one. */
  const shown = () => state.worked ?? state.current;

  return {
    /** Starts over: all graphs, sessions, tensors and locations of before are gone. @param {Life} life */
    begin({ compat, seed = null, entropy = '0' }) {
      state.free();
      state.forget();
      state.compat = compat;
      state.entropy = seed === null ? BigInt(entropy) : BigInt(seed);
      state.failure = null;
    },

    runBegins() {
      core.resetPeak();
      state.worked = null;
      for (const graph of state.graphs.objects.values()) state.marks.set(graph, graph.journalSize);
    },

    runEnds() {},

    events() {
      const graph = shown();
      if (graph === null) return [];
      return graph.snapshot(state.latest.get(graph) ?? null, state.marks.get(graph) ?? 0).events;
    },

    /** The last error, with the places of its reasons. */
    error() {
      if (state.failure === null) return null;
      const { reasons = [], fixes = '', ...facts } = /** @type {any} */ (state.failure.facts);
      return {
        ...state.failure,
        facts,
        reasons: reasonsAt(reasons, (location) => framesAt(state, location)),
        // What a custom getter passes on counts, whatever the scope says.
        fixes: fixes
          .split(' ')
          .filter(
            (/** @type {string} */ fix) =>
              fix && !(reasons[0]?.key === 'reuse_getter' && /^(auto_reuse|reuse_true)$/.test(fix)),
          ),
      };
    },

    memory: () => ({ used: core.bytes, peak: core.peakBytes }),

    /** With what was fetched or fed last, in that order, for tensor() to show. */
    snapshot() {
      const graph = shown();
      if (graph === null) return null;
      const fetched = fetchedIn(state, graph);
      return { ...graph.snapshot(state.latest.get(graph) ?? null, 0), fetched };
    },

    /** The elements of an array that Python holds by its handle. @param {number} handle */
    array: (handle) => plain(state.tensors.get(handle)),

    variables() {
      const graph = shown();
      return graph === null
        ? []
        : graph.snapshot(state.latest.get(graph) ?? null, graph.journalSize).variables;
    },

    /**
     * The value of a variable or of what was fetched last under that name ("foo/v", "foo/v:0").
     * @param {string} name
     */
    tensor(name) {
      const graph = shown();
      if (graph === null) return null;
      const [op, index] = graph.element(name);
      const value = latestValue(state, graph, op, Math.max(index, 0));
      if (value === null) return null;
      const data = plain(value);
      value.dispose();
      return { name, ...data };
    },
  };
}

/** @param {BridgeState} state @param {number} location */
function framesAt(state, location) {
  const frames = state.frames.get(location) ?? [];
  return frames.map(({ file, line, function: name, source }) => ({
    cell: file,
    line,
    function: name,
    source,
  }));
}

/** A tensor as plain data. @param {Tensor} value */
function plain(value) {
  const values = value.dtype === 'string' ? JSON.parse(value.json()) : value.data.slice();
  return { dtype: value.dtype, shape: [...value.shape], values };
}

/** What is remembered of a graph's runs: names, types, shapes. @param {BridgeState} state @param {Graph} graph */
function fetchedIn(state, graph) {
  const prefix = `${graph.pointer}/`;
  return [...state.fetched].flatMap(([key, value]) => {
    if (!key.startsWith(prefix)) return [];
    const [op, index] = key.slice(prefix.length).split(':');
    return [
      { name: `${graph.operationName(Number(op))}:${index}`, dtype: value.dtype, shape: [...value.shape] },
    ];
  });
}

/** @param {BridgeState} state @param {Graph} graph @param {number} op @param {number} index @returns {Tensor | null} */
function latestValue(state, graph, op, index) {
  const session = state.latest.get(graph);
  const type = graph.operationType(op);
  if (session && /^Var(iable(V2)?|HandleOp)$/.test(type)) {
    const value = session.value(variableOf(graph, op));
    if (value) return value;
  }
  return state.fetched.get(`${graph.pointer}/${op}:${index}`)?.retain() ?? null;
}
