/** A graph of the core: operations, names, scopes, collections, and what can be asked of them. */

import { describeAttribute } from './attributes.js';
import { pair } from './output.js';
import { Session } from './session.js';
import { Tensor } from './tensor.js';

/** @typedef {import('./core.js').Core} Core */

/** @typedef {import('./output.js').Output} Output */

/** @typedef {{ kind: number, ref: number, index: number }} Item  what a collection holds (enum sl_item_kind) */

export class Graph {
  /** @param {Core} core @param {number} pointer */
  constructor(core, pointer) {
    this.core = core;
    this.pointer = pointer;
    this.location = 0;
  }

  /**
   * Adds an operation.
   * @param {string} type
   * @param {readonly (Output | readonly Output[] | { list: readonly Output[] })[]} inputs  {list}: one list-valued
   *   input
   * @param {{
   *   name?: string | null, attrs?: Record<string, unknown>, control?: readonly number[], outputs?: readonly number[],
   * }} [options]  outputs: element types, for a type that has no definition
   * @returns {number} the operation's number
   */
  operation(type, inputs, { name = null, attrs, control, outputs } = {}) {
    const { core } = this;
    const { exports: e } = core;
    const description = this.describe(type, name);
    try {
      for (const input of inputs) this.describeInput(description, /** @type {any} */ (input));
      for (const op of control ?? []) core.check(e.describe_control(description, op));
      for (const dtype of outputs ?? []) core.check(e.describe_output(description, dtype));
      if (attrs) for (const attr in attrs) describeAttribute(core, description, type, attr, attrs[attr]);
    } catch (error) {
      e.describe_drop(description);
      throw error;
    }
    return this.finish(description);
  }

  /** @param {string} type @param {string | null} name @returns {number} */
  describe(type, name) {
    const { memory, exports: e } = this.core;
    return this.core.takeWord((out) => e.describe(this.pointer, memory.word(type), memory.text(name), out));
  }

  /** @param {number} description @param {Output | { list: readonly Output[] }} input */
  describeInput(description, input) {
    const { core } = this;
    if (typeof input === 'number') {
      core.check(core.exports.describe_input(description, input, 0));
    } else if (Array.isArray(input)) {
      core.check(core.exports.describe_input(description, input[0], input[1]));
    } else {
      const { list } = /** @type {{ list: readonly Output[] }} */ (input);
      core.memory.begin();
      const outputs = core.memory.words(list.flatMap((output) => pair(output)));
      core.check(core.exports.describe_input_list(description, outputs, list.length));
    }
  }

  /** @param {number} description @returns {number} */
  finish(description) {
    return this.core.takeWord((out) => this.core.exports.describe_finish(description, out));
  }

  /** @param {Tensor} value @param {string | null} [name] @returns {number} */
  constant(value, name = null) {
    return this.operation('Const', [], { name, attrs: { value, dtype: value.dtypeNumber } });
  }

  /** Computes one operation on values at once, outside any graph. This graph only lends its level.
   * @param {string} type
   * @param {readonly (Tensor | readonly Tensor[])[]} values  a list is one list-valued input
   * @param {Record<string, unknown>} [attrs]
   * @returns {Tensor[]}
   */
  compute(type, values, attrs) {
    const { core } = this;
    const { exports: e, memory } = core;
    const capacity = 64;
    const description = this.describe(type, null);
    try {
      for (const value of values) this.#describeValue(description, value);
      if (attrs) for (const attr in attrs) describeAttribute(core, description, type, attr, attrs[attr]);
    } catch (error) {
      e.describe_drop(description);
      throw error;
    }
    memory.begin();
    const results = memory.place(4 * capacity);
    const count = memory.place(4);
    core.check(e.describe_compute(description, results, capacity, count));
    return memory.readWords(results, memory.readWord(count)).map((pointer) => new Tensor(core, pointer));
  }

  /** @param {number} description @param {Tensor | readonly Tensor[]} value */
  #describeValue(description, value) {
    const { core } = this;
    const { exports: e, memory } = core;
    if (value instanceof Tensor) {
      core.check(e.describe_value(description, value.pointer));
    } else {
      memory.begin();
      const list = memory.words(value.map((tensor) => tensor.pointer));
      core.check(e.describe_value_list(description, list, value.length));
    }
  }

  /** What is made next belongs to this place of the program (from Core.location). @param {number} location */
  setLocation(location) {
    if (location === this.location) return;
    this.location = location;
    this.core.exports.graph_set_location(this.pointer, location);
  }

  /**
   * @param {string | null} name
   * @param {boolean} [byDefault]  taken as none was given
   * @returns {string} the new prefix with its slash
   */
  enterNameScope(name, byDefault = false) {
    const { memory, exports: e } = this.core;
    const at = this.core.takeWord((out) =>
      e.name_scope_enter(this.pointer, memory.text(name), byDefault ? 1 : 0, out),
    );
    return memory.readText(at);
  }

  exitNameScope() {
    this.core.check(this.core.exports.name_scope_exit(this.pointer));
  }

  get nameScope() {
    return this.core.memory.readText(this.core.exports.name_scope(this.pointer));
  }

  /** @param {string} name @param {boolean} [mark] @returns {string} */
  uniqueName(name, mark = true) {
    const { memory, exports: e } = this.core;
    const at = this.core.takeWord((out) => e.unique_name(this.pointer, memory.text(name), mark ? 1 : 0, out));
    return memory.readText(at);
  }

  /** @param {readonly number[] | null} ops  null clears what the scopes around ask for */
  enterControlDependencies(ops) {
    const { core } = this;
    core.memory.begin();
    const list = core.memory.words(ops ?? []);
    core.check(core.exports.control_dependencies_enter(this.pointer, list, ops === null ? -1 : ops.length));
  }

  /** A branch of tf.cond, left as control dependencies are. @param {number} pivot */
  enterBranch(pivot) {
    this.core.memory.begin();
    const list = this.core.memory.words([pivot]);
    this.core.check(this.core.exports.control_dependencies_enter(this.pointer, list, -2));
  }

  exitControlDependencies() {
    this.core.check(this.core.exports.control_dependencies_exit(this.pointer));
  }

  /** @param {string | null} device */
  enterDevice(device) {
    this.core.memory.begin();
    this.core.check(this.core.exports.device_enter(this.pointer, this.core.memory.text(device)));
  }

  exitDevice() {
    this.core.check(this.core.exports.device_exit(this.pointer));
  }

  /** The device of what is made now. */
  get device() {
    return this.core.memory.readText(this.core.exports.device(this.pointer));
  }

  /**
   * @param {number} op
   * @param {string | null} device
   * @param {string} outer  says what device leaves open; "": device as it stands
   */
  setDevice(op, device, outer = '') {
    const { memory } = this.core;
    memory.begin();
    const [given, around] = [memory.text(device), memory.text(outer)];
    this.core.check(this.core.exports.operation_set_device(this.pointer, op, given, around));
  }

  /** @param {number} op */
  enterColocation(op) {
    this.core.check(this.core.exports.colocate_enter(this.pointer, op));
  }

  exitColocation() {
    this.core.check(this.core.exports.colocate_exit(this.pointer));
  }

  /** @param {bigint | null} seed */
  setSeed(seed) {
    this.core.exports.graph_set_seed(this.pointer, seed === null ? 0 : 1, seed ?? 0n);
  }

  /** @returns {bigint | null} */
  get seed() {
    const { memory, exports: e } = this.core;
    memory.begin();
    const at = memory.place(8);
    return e.graph_seed(this.pointer, at) ? memory.readLong(at) : null;
  }

  /** tf.get_seed for the next operation. @param {bigint | null} opSeed @returns {[bigint, bigint] | null} */
  getSeed(opSeed) {
    const { memory, exports: e } = this.core;
    memory.begin();
    const at = memory.place(16);
    const given = e.graph_get_seed(this.pointer, opSeed === null ? 0 : 1, opSeed ?? 0n, at);
    return given ? [memory.readLong(at), memory.readLong(at + 8)] : null;
  }

  finalize() {
    this.core.exports.graph_finalize(this.pointer);
  }

  get finalized() {
    return this.core.exports.graph_finalized(this.pointer) !== 0;
  }

  get operationCount() {
    return /** @type {number} */ (this.core.exports.operation_count(this.pointer));
  }

  /** @param {number} op @returns {string} "" where there is none */
  operationName(op) {
    return this.core.memory.readText(this.core.exports.operation_name(this.pointer, op));
  }

  /** @param {number} op @returns {string} */
  operationType(op) {
    return this.core.memory.readText(this.core.exports.operation_type(this.pointer, op));
  }

  /** @param {number} op @returns {number} */
  outputCount(op) {
    return this.core.exports.operation_output_count(this.pointer, op);
  }

  /** @param {Output} output @returns {number} with 100 added for a reference */
  outputDtype(output) {
    const [op, index] = pair(output);
    return this.core.exports.output_dtype(this.pointer, op, index);
  }

  /** @param {Output} output @returns {number[] | null} null: of unknown rank; -1: of unknown size */
  outputShape(output) {
    const [op, index] = pair(output);
    return this.core.readDims((dims) => this.core.exports.output_shape(this.pointer, op, index, dims));
  }

  /** str() or repr() of a symbolic tensor. @param {Output} output @param {boolean} repr */
  outputText(output, repr) {
    const [op, index] = pair(output);
    return this.core.takeText((out) =>
      this.core.exports.output_text(this.pointer, op, index, repr ? 1 : 0, out),
    );
  }

  /** @param {Output} output @param {readonly number[] | null} shape */
  setOutputShape(output, shape) {
    const { core } = this;
    const [op, index] = pair(output);
    core.memory.begin();
    const dims = core.memory.doubles(shape ?? []);
    core.check(core.exports.output_set_shape(this.pointer, op, index, shape ? shape.length : -1, dims));
  }

  /** The value of an output that is constant in the graph. @param {Output} output @returns {Tensor | null} */
  constantValue(output) {
    const [op, index] = pair(output);
    const at = this.core.takeWord((out) => this.core.exports.output_constant(this.pointer, op, index, out));
    return at === 0 ? null : new Tensor(this.core, at);
  }

  /**
   * Finds "name" or "name:index"; an index of -1 means the operation itself.
   * @param {string} text
   * @param {{ tensor?: boolean, operation?: boolean }} [allow]
   * @returns {[number, number]}
   */
  element(text, { tensor = true, operation = true } = {}) {
    const { memory, exports: e } = this.core;
    memory.begin();
    const out = memory.place(8);
    const at = memory.text(text);
    this.core.check(e.graph_element(this.pointer, at, tensor ? 1 : 0, operation ? 1 : 0, out));
    return [memory.readWord(out), memory.readWord(out + 4)];
  }

  /** @param {number} op @returns {string} JSON */
  operationJson(op) {
    return this.core.takeText((out) => this.core.exports.operation_json(this.pointer, op, out));
  }

  /** The graph, or one operation, as TensorFlow prints its protocol buffer. @param {number} [op] */
  graphDefText(op = -1) {
    return this.core.takeText((out) => this.core.exports.graph_def_text(this.pointer, op, out));
  }

  /**
   * @param {Session | null} session @param {number} from  first event of the journal
   * @returns {import('./snapshot.js').Snapshot}
   */
  snapshot(session, from) {
    return JSON.parse(
      this.core.takeText((out) =>
        this.core.exports.graph_snapshot(this.pointer, session?.pointer ?? 0, from, out),
      ),
    );
  }

  get journalSize() {
    return /** @type {number} */ (this.core.exports.journal_size(this.pointer));
  }

  /** @param {string} key @param {Item} item */
  addToCollection(key, { kind, ref, index }) {
    this.core.memory.begin();
    this.core.check(
      this.core.exports.collection_add(this.pointer, this.core.memory.text(key), kind, ref, index),
    );
  }

  /** @param {string} key @param {readonly Item[]} items */
  setCollection(key, items) {
    const { core } = this;
    core.memory.begin();
    const list = core.memory.words(items.flatMap(({ kind, ref, index }) => [kind, ref, index]));
    core.check(core.exports.collection_set(this.pointer, core.memory.text(key), list, items.length));
  }

  /** @param {string} key @returns {Item[]} */
  collection(key) {
    const { memory, exports: e } = this.core;
    memory.begin();
    const at = memory.text(key);
    const item = memory.place(12);
    return Array.from({ length: e.collection_size(this.pointer, at) }, (_, i) => {
      e.collection_item(this.pointer, at, i, item);
      return {
        kind: memory.readWord(item),
        ref: memory.readWord(item + 4),
        index: memory.readWord(item + 8),
      };
    });
  }

  /** @returns {string[]} */
  collectionKeys() {
    const { memory, exports: e } = this.core;
    return Array.from({ length: e.collection_count(this.pointer) }, (_, i) =>
      memory.readText(e.collection_key(this.pointer, i)),
    );
  }

  /** @returns {Session} */
  session() {
    return new Session(
      this,
      this.core.takeWord((out) => this.core.exports.session_new(this.pointer, out)),
    );
  }

  dispose() {
    this.core.exports.graph_free(this.pointer);
    this.pointer = 0;
  }
}
