/**
 * <scope-panel>: what the run of the selected cell made. Tabs for variables, operations, scopes, graph and tensors; below
 * them, for a name the learner chose, why it is what it is.
 *
 * @attr {boolean} sheet  on narrow screens a sheet at the foot
 * @csspart tabs, body, why
 */
import { html, LitElement, nothing } from 'lit';
import { wordsFor } from '../i18n/words.js';
import { summary } from '../views/summary.js';
import { why } from '../views/why.js';
import { speak } from './language.js';
import { markChosen } from './panel_marks.js';
import { panelStyles } from './panel_styles.js';
import { renderTab, tabFor, tabs } from './panel_tabs.js';
import { pictureStyles } from './picture_styles.js';
import { sheetStyles } from './sheet_styles.js';
import { shared } from './styles.js';

/** @typedef {import('./cell.js').ScopeCell} ScopeCell */
/** @typedef {import('./panel_tabs.js').Tab} Tab */

export class ScopePanel extends LitElement {
  /** @override */
  static styles = [shared, panelStyles, pictureStyles, sheetStyles];
  /** @override */
  static properties = {
    tab: { type: String },
    opened: { type: Boolean, reflect: true },
    filled: { type: Boolean, reflect: true },
  };

  constructor() {
    super();
    this.words = wordsFor(null);
    /** @type {Tab} */
    this.tab = 'variables';
    /** Whether the learner chose a tab; until then each example shows what it is about. */
    this.turned = false;
    this.opened = false;
    this.filled = false;
    /** @type {ScopeCell | null} */
    this.cell = null;
    /** @type {import('./runner.js').Outcome | null} */
    this.outcome = null;
    /** @type {string | null} */
    this.chosen = null;
    this.filter = '';
    /** Open scopes of the graph's picture. @type {Set<string> | null} */
    this.open = null;
    /** @type {string | null} */
    this.tensorName = null;
    /** @type {import('../views/tensor.js').Mode | null} */
    this.mode = null;
    /** Views that are drawn, so that choosing a name redraws nothing. @type {Map<string, Node>} */
    this.drawn = new Map();
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    speak(this);
  }

  /** Follows a cell that has run. @param {ScopeCell} cell */
  show(cell) {
    if (cell === this.cell && cell.outcome === this.outcome) return;
    this.cell = cell;
    this.outcome = cell.outcome;
    this.filled = cell.outcome !== null;
    this.chosen = null;
    this.open = null;
    this.tensorName = null;
    this.mode = null;
    if (!this.turned && this.outcome) this.tab = tabFor(this.outcome.snapshot);
    this.redraw();
  }

  /** Forgets what is drawn and draws anew. */
  redraw() {
    this.drawn.clear();
    this.requestUpdate();
  }

  /** Draws a view once and keeps it. @param {string} key  @param {() => Node} draw */
  keep(key, draw) {
    let node = this.drawn.get(key);
    if (!node) {
      node = draw();
      this.drawn.set(key, node);
    }
    return node;
  }

  /** @param {string} name  of an operation, a variable or a scope */
  choose(name) {
    this.chosen = name;
    this.opened = true;
    this.requestUpdate();
  }

  /** Opens the panel and takes the keyboard there. */
  async reveal() {
    this.opened = true;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (
      this.renderRoot.querySelector('[role=tab][aria-selected=true]')
    )?.focus();
  }

  #back() {
    this.opened = false;
    this.cell?.scrollIntoView({ block: 'nearest' });
    /** @type {HTMLElement | null} */ (this.cell?.renderRoot.querySelector('.run'))?.focus();
  }

  /** @override */
  updated() {
    markChosen(this.renderRoot, this.chosen);
  }

  /** @returns {import('../views/context.js').Context} */
  get context() {
    const cell = /** @type {ScopeCell} */ (this.cell);
    return { ...cell.home.context(cell), chosen: this.chosen, choose: (name) => this.choose(name) };
  }

  /** @override */
  render() {
    const say = this.words.ui;
    const { outcome, cell } = this;
    if (!outcome || !cell) {
      return html`<section class="frame" aria-label=${say.panel}>
        <div class="head"><h2>${say.panel}</h2></div>
        <p class="empty">${say.panelEmpty}</p>
      </section>`;
    }
    return html`<section class="frame" aria-label=${say.panel}>
      <div class="head">
        <h2>${say.panelOf(cell.name)}</h2>
        <span class="soft">${summary(outcome.snapshot, this.words)}</span>
        <button type="button" class="pointer back" @click=${() => this.#back()}>${say.backToCell}</button>
        <button type="button" class="pointer opener" aria-expanded=${this.opened ? 'true' : 'false'} @click=${() => this.#toggle()}>
          ${this.opened ? say.close : say.open}
        </button>
      </div>
      ${this.#tabList()}
      <div class="body" part="body" role="tabpanel" id="body" tabindex="0" aria-labelledby=${`tab-${this.tab}`}>${renderTab(this)}</div>
      <div aria-live="polite">${this.#why()}</div>
    </section>`;
  }

  #toggle() {
    this.opened = !this.opened;
  }

  #tabList() {
    return html`<div class="tabs" part="tabs" role="tablist" aria-label=${this.words.ui.panel} @keydown=${(/** @type {KeyboardEvent} */ event) => this.#onTabKey(event)}>
      ${tabs.map(
        (tab) => html`<button
          type="button"
          role="tab"
          id=${`tab-${tab}`}
          aria-controls="body"
          aria-selected=${tab === this.tab ? 'true' : 'false'}
          tabindex=${tab === this.tab ? '0' : '-1'}
          @click=${() => this.#turnTo(tab)}
        >
          ${this.words.ui[tab]}
        </button>`,
      )}
    </div>`;
  }

  /** @param {Tab} tab */
  #turnTo(tab) {
    this.tab = tab;
    this.turned = true;
  }

  /** @param {KeyboardEvent} event */
  async #onTabKey(event) {
    const steps = /** @type {Record<string, number>} */ ({ ArrowRight: 1, ArrowLeft: -1 });
    const at = tabs.indexOf(this.tab);
    const next =
      event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : at + (steps[event.key] ?? 0);
    if (next === at) return;
    event.preventDefault();
    this.turned = true;
    this.tab = tabs[(next + tabs.length) % tabs.length];
    await this.reveal();
  }

  #why() {
    const { chosen, outcome } = this;
    if (chosen === null || !outcome) return nothing;
    const close = () => {
      this.chosen = null;
      this.requestUpdate();
      /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('.body'))?.focus();
    };
    return html`<div class="reasons" part="why" tabindex="0" role="group" aria-label=${this.words.ui.whyThisName}>
      <button type="button" class="pointer close" @click=${close}>${this.words.ui.close}</button>
      ${this.keep(`why ${chosen}`, () => why(outcome.snapshot, chosen, this.context))}
    </div>`;
  }
}
