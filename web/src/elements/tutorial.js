/**
 * <scope-tutorial>: a page of cells with one lab, one panel and the learner's settings. It lays nothing out; its children
 * are the page.
 *
 * @attr {string} lesson  under this name the edits of the tab are kept
 * @attr {string} compat  the level of the lesson
 * @attr {string} files  where the files are that cells read, relative to the page; ends in "/"
 * @attr {string} lang  en or zh
 */
import { LitElement } from 'lit';
import { Home } from './home.js';
import { openLab, readDataFrom } from './lab_source.js';
import { Memory } from './memory.js';
import { Runner } from './runner.js';

/** @typedef {import('./cell.js').ScopeCell} ScopeCell */
/** @typedef {import('./panel.js').ScopePanel} ScopePanel */

export class ScopeTutorial extends LitElement {
  /** @override */
  static properties = {
    lesson: { type: String },
    compat: { type: String },
  };

  constructor() {
    super();
    this.lesson = '';
    this.compat = '';
    /** What runs the cells; a host may give another before the element is connected. @type {Runner | null} */
    this.runner = null;
    /** @type {Home | null} */
    this.ownHome = null;
    /** @type {ScopeCell | null} */
    this.selected = null;
    this.addEventListener('scope-connected', (event) =>
      this.#restore(/** @type {ScopeCell} */ (event.target)),
    );
    this.addEventListener('scope-change', (event) => this.#remember(/** @type {ScopeCell} */ (event.target)));
    this.addEventListener('scope-result', (event) => this.select(/** @type {ScopeCell} */ (event.target)));
    this.addEventListener('focusin', (event) => this.#onFocus(event));
    this.addEventListener('scope-look', () => this.panel?.reveal());
    this.addEventListener('scope-choose', (event) =>
      this.panel?.choose(/** @type {CustomEvent} */ (event).detail.name),
    );
    this.addEventListener('scope-compat', (event) =>
      this.choose(/** @type {CustomEvent} */ (event).detail.compat),
    );
  }

  /** The page is the content: no shadow root. @override */
  createRenderRoot() {
    return this;
  }

  /** Created when first asked for: cells may be upgraded before the tutorial around them. */
  get home() {
    if (!this.ownHome) {
      this.runner ??= new Runner(openLab, readDataFrom(this.getAttribute('files') ?? './data/'));
      this.ownHome = new Home(this.runner, this);
      this.memory = new Memory(this.getAttribute('lesson') ?? '');
      this.ownHome.defaultCompat = this.getAttribute('compat') || '1.15';
      this.ownHome.compat = this.memory.compat;
    }
    return this.ownHome;
  }

  /** The level the examples run at, as far as the learner or the lesson says. */
  get level() {
    return this.home.compat || this.home.defaultCompat;
  }

  /** @returns {ScopePanel | null} */
  get panel() {
    return this.querySelector('scope-panel');
  }

  /** The panel follows this cell. @param {ScopeCell} cell */
  select(cell) {
    if (this.selected) this.selected.selected = false;
    this.selected = cell;
    cell.selected = true;
    this.panel?.show(cell);
  }

  /** @param {FocusEvent} event */
  #onFocus(event) {
    const cell = /** @type {ScopeCell | null} */ (
      /** @type {Element} */ (event.target).closest('scope-cell')
    );
    if (cell?.outcome && cell !== this.selected) this.select(cell);
  }

  /** The learner chose a level for all examples. @param {string} compat */
  choose(compat) {
    this.home.compat = compat;
    if (this.memory) this.memory.compat = compat;
  }

  /** @param {ScopeCell} cell */
  #restore(cell) {
    const home = this.home;
    const text = home && this.memory?.edit(cell.name);
    if (typeof text === 'string' && text !== cell.original) cell.source = text;
  }

  /** @param {ScopeCell} cell */
  #remember(cell) {
    this.memory?.keep(cell.name, cell.dirty ? cell.source : null);
  }

  /** Loads the lab before it is asked for, when the browser has nothing else to do. */
  warmUp() {
    this.home.runner.load().catch(() => {});
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.runner?.dispose();
  }
}
