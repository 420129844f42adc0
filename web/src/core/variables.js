/**
 * Variable scopes and variables of a graph.
 *
 * The records of core/src/wasm/variables.c are lists of numbers; the fields stand here in the same order. Getting a
 * variable takes two steps, so that the core never calls out: begin says what is to be made, then the caller builds the
 * initial value in the scope that is open now, and finish makes the rest.
 */

/** @typedef {import('./graph.js').Graph} Graph */
/** @typedef {import('./output.js').Output} Output */

/**
 * @typedef {object} Settings  what a variable scope carries; handles are the front end's numbers, 0 is none
 * @property {number} reuse  -1 none, 0 false, 1 true, 2 AUTO_REUSE
 * @property {number} initializer
 * @property {number} regularizer
 * @property {number} partitioner
 * @property {number} customGetter
 * @property {number} constraint
 * @property {string | null} cachingDevice
 * @property {number} dtype  0: not given
 * @property {number} useResource  -1 none, 0 false, 1 true
 */

/** @type {Settings} */
const NO_SETTINGS = Object.freeze({
  reuse: -1,
  initializer: 0,
  regularizer: 0,
  partitioner: 0,
  customGetter: 0,
  constraint: 0,
  cachingDevice: null,
  dtype: 0,
  useResource: -1,
});

/**
 * @typedef {object} Request  of tf.get_variable or tf.Variable
 * @property {string | null} name
 * @property {readonly number[] | null} [shape]  null: of unknown rank; undefined: not given
 * @property {number} [dtype]
 * @property {number} [initial]  0 none, 1 callable, 2 value, 3 tensor (enum sl_initial)
 * @property {number} [initializer]
 * @property {readonly [number, number]} [initialOutput]
 * @property {number} [initialDtype]
 * @property {number} [regularizer]
 * @property {number} [trainable]
 * @property {readonly string[] | null} [collections]
 * @property {string | null} [cachingDevice]
 * @property {number} [useResource]  0 or 1; -1: the scope's, else 0; -2: the scope's, else 1
 * @property {boolean} [validateShape]
 * @property {boolean} [fullName]
 * @property {number} [reuse]
 * @property {number} [store]  0: the graph's own
 * @property {boolean} [callableAlone]  the callable needs no arguments, so no shape either (1.15)
 */

/**
 * @typedef {object} Plan  the first step's answer
 * @property {boolean} shared
 * @property {number} variable
 * @property {string} name
 * @property {number[] | null} shape
 * @property {number} dtype
 * @property {number} initial
 * @property {number} initializer
 * @property {string} defaultInitializer
 * @property {number} regularizer
 */

/**
 * @typedef {object} VariableInfo
 * @property {string} name
 * @property {number} op
 * @property {number} initializer
 * @property {number} snapshot
 * @property {[number, number]} initialValue
 * @property {number} dtype
 * @property {boolean} trainable
 * @property {boolean} fromGetVariable
 * @property {boolean} resource
 * @property {number} cached  operation, -1: none
 */

const PLAN_WORDS = 9;
const INFO_WORDS = 11;
const SETTING_WORDS = 9;
const DIMS_BYTES = 64;

/**
 * The list in a record that may hold fewer than it says only by mistake.
 * @param {number[]} words
 * @returns {(at: number) => number}
 */
function field(words) {
  return (at) => words[at];
}

/** @param {Graph} graph @param {Settings} s @returns {number} */
function settingsRecord({ core: { memory } }, s) {
  const device = memory.text(s.cachingDevice);
  return memory.words([
    s.reuse,
    s.initializer,
    s.regularizer,
    s.partitioner,
    s.customGetter,
    s.constraint,
    device,
    s.dtype,
    s.useResource,
  ]);
}

/**
 * Enters a variable scope: one of name, captured (a scope's number) and defaultName is given.
 * @param {Graph} graph
 * @param {{
 *   name?: string | null, captured?: number, defaultName?: string | null,
 *   settings?: Settings, auxiliaryNameScope?: boolean,
 * }} options
 * @returns {number} the new scope
 */
export function enterVariableScope(
  graph,
  { name = null, captured = -1, defaultName = null, settings = NO_SETTINGS, auxiliaryNameScope = true },
) {
  const { memory, exports: e } = graph.core;
  return graph.core.takeWord((out) => {
    const record = settingsRecord(graph, settings);
    const given = memory.text(name);
    const fallback = memory.text(defaultName);
    return e.variable_scope_enter(
      graph.pointer,
      given,
      captured,
      fallback,
      record,
      auxiliaryNameScope ? 1 : 0,
      out,
    );
  });
}

/**
 * A scope that nobody has entered.
 * @param {Graph} graph @param {string} name @param {string} originalNameScope @param {Settings} settings
 * @returns {number}
 */
export function makeVariableScope(graph, name, originalNameScope, settings) {
  const { memory, exports: e } = graph.core;
  return graph.core.takeWord((out) => {
    const record = settingsRecord(graph, settings);
    return e.variable_scope_new(
      graph.pointer,
      memory.text(name),
      memory.text(originalNameScope),
      record,
      out,
    );
  });
}

/** @param {Graph} graph @param {number} scope */
export function exitVariableScope(graph, scope) {
  graph.core.check(graph.core.exports.variable_scope_exit(graph.pointer, scope));
}

/** @param {Graph} graph @returns {number} */
export function currentVariableScope(graph) {
  return graph.core.exports.variable_scope(graph.pointer);
}

/** @param {Graph} graph @param {number} scope @returns {{ name: string, originalNameScope: string } & Settings} */
export function readVariableScope(graph, scope) {
  const { memory, exports: e } = graph.core;
  memory.begin();
  const names = memory.place(8);
  const record = memory.place(4 * SETTING_WORDS);
  graph.core.check(e.variable_scope_get(graph.pointer, scope, names, record));
  const at = field(memory.readWords(record, SETTING_WORDS));
  return {
    name: memory.readText(memory.readWord(names)),
    originalNameScope: memory.readText(memory.readWord(names + 4)),
    reuse: at(0),
    initializer: at(1),
    regularizer: at(2),
    partitioner: at(3),
    customGetter: at(4),
    constraint: at(5),
    cachingDevice: at(6) === 0 ? null : memory.readText(at(6)),
    dtype: at(7),
    useResource: at(8),
  };
}

/** @param {Graph} graph @param {number} scope @param {Settings} settings */
export function setVariableScope(graph, scope, settings) {
  graph.core.memory.begin();
  const record = settingsRecord(graph, settings);
  graph.core.check(graph.core.exports.variable_scope_set(graph.pointer, scope, record));
}

/** @param {Graph} graph @param {Request} r @returns {number} */
function requestRecord({ core: { memory } }, r) {
  const rank = r.shape === undefined ? -2 : r.shape === null ? -1 : r.shape.length;
  const dims = memory.doubles(r.shape ?? []);
  const collections = r.collections ? memory.texts(r.collections) : 0;
  const [op, index] = r.initialOutput ?? [-1, 0];
  const name = memory.text(r.name);
  const device = memory.text(r.cachingDevice ?? null);
  return memory.words([
    name,
    rank,
    dims,
    r.dtype ?? 0,
    r.initial ?? 0,
    r.initializer ?? 0,
    op,
    index,
    r.initialDtype ?? 0,
    r.regularizer ?? 0,
    r.trainable ?? -1,
    collections,
    r.collections?.length ?? 0,
    device,
    r.useResource ?? -1,
    r.validateShape === false ? 0 : 1,
    r.fullName ? 1 : 0,
    r.reuse ?? -1,
    r.store ?? 0,
    r.callableAlone ? 1 : 0,
  ]);
}

/**
 * The first step of tf.get_variable ("get_variable_begin") or tf.Variable ("variable_begin").
 * @param {Graph} graph
 * @param {'get_variable_begin' | 'variable_begin'} step
 * @param {Request} request
 * @returns {Plan}
 */
export function beginVariable(graph, step, request) {
  const { core } = graph;
  const { memory } = core;
  memory.begin();
  const plan = memory.place(4 * PLAN_WORDS);
  const dims = memory.place(DIMS_BYTES);
  core.check(core.exports[step](graph.pointer, requestRecord(graph, request), plan, dims));
  const at = field(memory.readWords(plan, PLAN_WORDS));
  return {
    shared: at(0) !== 0,
    variable: at(1),
    name: memory.readText(at(2)),
    shape: at(3) < 0 ? null : memory.readDoubles(dims, at(3)),
    dtype: at(4),
    initial: at(5),
    initializer: at(6),
    defaultInitializer: memory.readText(at(7)),
    regularizer: at(8),
  };
}

/**
 * The error of that key, with what explains the refusal of a variable: scope, flag, who has the name.
 * @param {Graph} graph
 * @param {string} fullName
 * @param {number} reuse  as in Settings
 * @param {string} key
 * @param {readonly string[]} values
 */
export function refusal({ core, pointer }, fullName, reuse, key, values) {
  core.fail(key, values);
  core.memory.begin();
  core.exports.variable_refused(pointer, core.memory.text(fullName), reuse);
  return core.error();
}

/** The variable that tf.get_variable would find under that full name, -1 if there is none.
 * @param {Graph} graph @param {string} fullName @returns {number} */
export function findVariable(graph, fullName) {
  graph.core.memory.begin();
  return graph.core.exports.variable_find(graph.pointer, graph.core.memory.text(fullName));
}

/**
 * The second step: the initial value is there.
 * @param {Graph} graph
 * @param {Output} initial
 * @returns {number} the variable
 */
export function finishVariable(graph, initial) {
  const [op, index] = typeof initial === 'number' ? [initial, 0] : initial;
  return graph.core.takeWord((out) => graph.core.exports.variable_finish(graph.pointer, op, index, out));
}

/** Closes what begin opened when the initial value could not be built. @param {Graph} graph */
export function abandonVariable(graph) {
  graph.core.exports.variable_abandon(graph.pointer);
}

/** @param {Graph} graph @returns {number} */
export function variableCount(graph) {
  return graph.core.exports.variable_count(graph.pointer);
}

/** @param {Graph} graph @param {number} variable @returns {VariableInfo} */
export function readVariable(graph, variable) {
  const { core } = graph;
  core.memory.begin();
  const record = core.memory.place(4 * INFO_WORDS);
  core.check(core.exports.variable_get(graph.pointer, variable, record));
  const at = field(core.memory.readWords(record, INFO_WORDS));
  return {
    name: core.memory.readText(at(0)),
    op: at(1),
    initializer: at(2),
    snapshot: at(3),
    initialValue: [at(4), at(5)],
    dtype: at(6),
    trainable: at(7) !== 0,
    fromGetVariable: at(8) !== 0,
    resource: at(9) !== 0,
    cached: at(10),
  };
}

/**
 * The variable that an operation holds, -1 if it holds none.
 * @param {Graph} graph
 * @param {number} op
 * @returns {number}
 */
export function variableOf(graph, op) {
  for (let i = 0; i < variableCount(graph); i++) if (readVariable(graph, i).op === op) return i;
  return -1;
}
