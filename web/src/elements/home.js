/**
 * What cells belong to: the one runner of a page, the other cells by name, the compatibility level, the way to point at a
 * line. A tutorial has a home; cells outside one share another.
 */
import { loadExplanations } from '../i18n/words.js';
import { summary } from '../views/summary.js';
import { chainOf } from './chain.js';

/** @typedef {import('./cell.js').ScopeCell} ScopeCell */
/** @typedef {import('./runner.js').Runner} Runner */
/** @typedef {Pick<import('./runner.js').Job, 'signal' | 'onState' | 'onOutput' | 'onProgress'>} Watch */

export class Home {
  /**
   * @param {Runner} runner
   * @param {ParentNode} root  where the cells are
   */
  constructor(runner, root) {
    this.runner = runner;
    this.root = root;
    /** The level the learner chose; "" as each cell says. */
    this.compat = '';
    /** For cells that do not say. */
    this.defaultCompat = '1.15';
  }

  /** @param {string} name @returns {ScopeCell | null} */
  cell(name) {
    const cells = /** @type {NodeListOf<ScopeCell>} */ (this.root.querySelectorAll('scope-cell'));
    return [...cells].find((cell) => cell.name === name) ?? null;
  }

  /** @param {ScopeCell} cell  @param {Watch} watch */
  run(cell, watch) {
    const own = cell.toChain();
    const before = chainOf(own, (name) => this.cell(name)?.toChain() ?? null);
    const compat = this.compat || cell.compat || this.defaultCompat;
    return this.runner.run({
      cell: own,
      before,
      compat,
      seed: cell.seed === '' ? null : Number(cell.seed),
      ...watch,
    });
  }

  /** @param {string} language */
  explanations(language) {
    return loadExplanations(language);
  }

  summary = summary;

  /**
   * What the views of a cell are given.
   * @param {ScopeCell} cell
   * @returns {import('../views/context.js').Context}
   */
  context(cell) {
    return {
      words: cell.words,
      cell: cell.name,
      chosen: null,
      choose: (name) => cell.dispatch('scope-choose', { name }),
      point: (frame) => this.point(frame),
    };
  }

  /** Brings a line of a cell into view. @param {{ cell: string, line: number }} frame */
  point(frame) {
    this.cell(frame.cell)?.point(frame.line);
  }
}
