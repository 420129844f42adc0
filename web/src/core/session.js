/** A session: runs parts of a graph and holds the values of its variables. */

import { pair } from './output.js';
import { Tensor } from './tensor.js';

/** @typedef {import('./graph.js').Graph} Graph */
/** @typedef {import('./output.js').Output} Output */

export class Session {
  /** @param {Graph} graph @param {number} pointer */
  constructor(graph, pointer) {
    this.graph = graph;
    this.core = graph.core;
    this.pointer = pointer;
  }

  /**
   * Runs what the fetches and targets need, once each.
   * @param {readonly Output[]} fetches
   * @param {{ feeds?: Iterable<readonly [Output, Tensor]>, targets?: readonly number[] }} [options]
   *   targets: operations to run without fetching anything
   * @returns {Tensor[]} one for each fetch; dispose() of them
   */
  run(fetches, { feeds = [], targets = [] } = {}) {
    const { core } = this;
    const { memory, exports: e } = core;
    const fed = Array.from(feeds);
    memory.begin();
    const feedList = memory.words(fed.flatMap(([output, value]) => [...pair(output), value.pointer]));
    const fetchList = memory.words(fetches.flatMap((output) => pair(output)));
    const targetList = memory.words(targets);
    const results = memory.place(4 * fetches.length);
    core.check(
      e.session_run(
        this.pointer,
        feedList,
        fed.length,
        fetchList,
        fetches.length,
        targetList,
        targets.length,
        results,
      ),
    );
    return memory.readWords(results, fetches.length).map((pointer) => new Tensor(core, pointer));
  }

  /** @param {number} variable @returns {Tensor | null} null while it is uninitialized */
  value(variable) {
    const at = this.core.takeWord((out) => this.core.exports.session_value(this.pointer, variable, out));
    return at === 0 ? null : new Tensor(this.core, at);
  }

  /** @param {number} variable @param {Tensor} value */
  load(variable, value) {
    this.core.check(this.core.exports.session_load(this.pointer, variable, value.pointer));
  }

  dispose() {
    this.core.exports.session_free(this.pointer);
    this.pointer = 0;
  }
}
