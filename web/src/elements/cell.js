/**
 * <scope-cell>: one example that can be run, changed, stopped and put back.
 *
 * The code is its child `<pre><code>`, so it is readable without scripts; everything else is in its shadow root.
 *
 * @attr {string} name  of the cell, as errors call it
 * @attr {string} after  cells that run, silently, before it (separated by blanks)
 * @attr {string} compat  0.10 or 1.15
 * @attr {string} seed
 * @attr {string} data  files it reads
 * @attr {string} state  idle, waiting, loading, running, ok, error or stopped (reflected)
 * @fires scope-run-start  cancelable
 * @fires scope-result  detail: { name, ok, stdout, value, error, summary }
 * @fires scope-change  detail: { name, source }
 * @fires scope-reset
 * @fires scope-stopped
 * @csspart cell, toolbar, editor, output, value, error
 */
import { html, LitElement } from 'lit';
import { wordsFor } from '../i18n/words.js';
import { renderCell } from './cell_parts.js';
import { cellStyles } from './cell_styles.js';
import { originalCode, showCode } from './code.js';
import { languageOf, speak } from './language.js';
import { shared } from './styles.js';

/** @typedef {import('./runner.js').Outcome} Outcome */
/** @typedef {'idle' | 'waiting' | 'loading' | 'running' | 'ok' | 'error' | 'stopped'} CellState */

export class ScopeCell extends LitElement {
  /** @override */
  static styles = [shared, cellStyles];
  /** @override */
  static properties = {
    name: { type: String },
    needs: { type: String, attribute: 'after' },
    compat: { type: String },
    seed: { type: String },
    data: { type: String },
    state: { type: String, reflect: true },
    selected: { type: Boolean, reflect: true },
    dirty: { type: Boolean, reflect: true },
    ran: { type: Boolean, reflect: true },
    stale: { type: Boolean, reflect: true },
  };

  constructor() {
    super();
    this.words = wordsFor(null);
    this.name = '';
    this.needs = '';
    this.compat = '';
    this.seed = '';
    this.data = '';
    /** @type {CellState} */
    this.state = 'idle';
    this.selected = false;
    this.dirty = false;
    this.ran = false;
    /** Whether the text is another than the one that ran. */
    this.stale = false;
    /** @type {string | null} */
    this.textRun = null;
    this.stopping = false;
    /** Stops the run that is under way. @type {AbortController | null} */
    this.stopper = null;
    this.output = '';
    /** @type {Outcome | null} */
    this.outcome = null;
    /** @type {import('../views/error.js').Explanations | null} */
    this.explanations = null;
    /** Comes with the first error. @type {typeof import('../views/error.js').errorView | null} */
    this.drawError = null;
    /** @type {import('./runner.js').Progress | null} */
    this.progress = null;
    /** @type {Error | null} */
    this.loadError = null;
    /** What the live region says. */
    this.status = '';
    this.hint = '';
    /** The example as the page gives it. @type {import('./code.js').Code | null} */
    this.code = null;
    /** @type {string | null} */
    this.text = null;
    /** @type {import('./cell_editing.js').Editing | null} */
    this.editing = null;
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    speak(this);
    this.code ??= originalCode(this.pre);
    this.text ??= this.original;
    this.dispatch('scope-connected', {});
  }

  /** The `<pre>` with the code as the page has it. */
  get pre() {
    return this.querySelector('pre');
  }

  /** The example as the page gives it. @returns {string} */
  get original() {
    return this.code?.text ?? '';
  }

  /** The text that runs: the learner's. */
  get source() {
    return this.text ?? this.original;
  }
  set source(text) {
    this.change(text);
    if (this.editing) this.editing.replace(text);
    else if (this.code) showCode(this.pre, this.code, text);
  }

  /** Where this cell belongs: the tutorial around it, or what all the cells outside one share. */
  get home() {
    return /** @type {import('./home.js').Home} */ (
      /** @type {any} */ (this.closest('scope-tutorial'))?.home ?? ScopeCell.sharedHome
    );
  }

  /** Set by define.js: a home for cells that stand alone. @type {import('./home.js').Home | null} */
  static sharedHome = null;

  /** The cell as the chain of what has to run knows it. @returns {import('./chain.js').ChainCell} */
  toChain() {
    const list = (/** @type {string} */ text) => text.split(/\s+/).filter(Boolean);
    return { name: this.name, source: this.source, after: list(this.needs), data: list(this.data) };
  }

  /**
   * Runs what the cell builds on, then the cell.
   * @returns {Promise<Outcome | null>}  null when it did not run
   */
  async run() {
    if (this.busy || !this.dispatch('scope-run-start', { name: this.name }, true)) return null;
    this.#begin();
    try {
      this.stopper = new AbortController();
      const outcome = await this.home.run(this, {
        signal: this.stopper.signal,
        onState: (state) => this.#show({ state }),
        onOutput: (text) => this.#write(text),
        onProgress: (progress) => this.#show({ progress }),
      });
      await this.#finish(outcome);
      return outcome;
    } catch (error) {
      const loadError = /** @type {Error} */ (error);
      await this.#explain();
      this.#show({ state: 'error', loadError, status: `${this.words.ui.cannotLoad} ${loadError.message}` });
      return null;
    }
  }

  get busy() {
    return this.state === 'waiting' || this.state === 'loading' || this.state === 'running';
  }

  #begin() {
    this.textRun = this.source;
    this.stale = false;
    this.mark(null);
    this.#show({
      state: 'loading',
      output: '',
      outcome: null,
      loadError: null,
      progress: null,
      stopping: false,
      status: '',
    });
  }

  /** @param {Outcome} outcome */
  async #finish(outcome) {
    const { result } = outcome;
    if (result.error) await this.#explain();
    const state = result.error?.stopped ? 'stopped' : result.ok ? 'ok' : 'error';
    this.ran = true;
    this.output = outcome.failedBefore ? '' : result.stdout;
    this.#show({ state, outcome, status: this.#statusOf(outcome) });
    const { error } = result;
    if (error && !error.stopped && error.line !== null && (error.cell ?? this.name) === this.name) {
      this.mark({ from: error.line, to: error.endLine ?? error.line, kind: 'at-fault' });
    }
    if (state === 'stopped') this.dispatch('scope-stopped', { name: this.name });
    this.dispatch('scope-result', {
      name: this.name,
      ok: result.ok,
      stdout: result.stdout,
      value: result.value,
      error: result.error,
    });
  }

  /** @param {Outcome} outcome */
  #statusOf({ result, snapshot, failedBefore }) {
    const say = this.words.ui;
    if (failedBefore) return say.dependencyFailed(failedBefore);
    if (result.error?.stopped) return say.stopped;
    if (!result.error) return say.done(this.home.summary(snapshot, this.words));
    return say.failed(
      result.error.type,
      result.error.line === null ? this.name : say.line(result.error.line),
    );
  }

  async #explain() {
    const [explanations, { errorView }] = await Promise.all([
      this.explanations ?? this.home.explanations(languageOf(this)),
      import('../views/error.js'),
    ]);
    this.explanations = explanations;
    this.drawError = errorView;
  }

  /** Output as it comes: appended to the text node, not drawn anew. @param {string} text */
  #write(text) {
    this.output += text;
    this.requestUpdate();
  }

  /** @param {Partial<ScopeCell>} values */
  #show(values) {
    Object.assign(this, values);
    this.requestUpdate();
  }

  async stop() {
    if (!this.busy) return;
    this.#show({ stopping: true });
    this.stopper?.abort();
  }

  /** Back to the example as it was. */
  reset() {
    this.source = this.original;
    if (this.code) showCode(this.pre, this.code, this.original);
    this.mark(null);
    this.#show({
      dirty: false,
      state: 'idle',
      outcome: null,
      output: '',
      ran: false,
      stale: false,
      loadError: null,
      status: this.words.ui.resetHint,
    });
    this.dispatch('scope-reset', { name: this.name });
  }

  /** What the learner typed. @param {string} text */
  change(text) {
    this.text = text;
    this.dirty = text !== this.original;
    this.stale = this.ran && text !== this.textRun;
    this.dispatch('scope-change', { name: this.name, source: text });
  }

  /**
   * Marks lines in the code, wherever it shows.
   * @param {import('./editor.js').Mark} mark
   */
  mark(mark) {
    for (const [index, line] of [...(this.pre?.querySelectorAll('.line') ?? [])].entries()) {
      const inside = mark !== null && index + 1 >= mark.from && index + 1 <= mark.to;
      line.classList.toggle('at-fault', inside && mark.kind === 'at-fault');
      line.classList.toggle('pointed', inside && mark.kind === 'pointed');
    }
    this.editing?.mark(mark);
  }

  /** Brings a line into view and marks it. @param {number} line */
  point(line) {
    this.mark({ from: line, to: line, kind: 'pointed' });
    const target = this.editing ? this : (this.pre?.querySelectorAll('.line')[line - 1] ?? this);
    target.scrollIntoView({ block: 'center' });
    if (this.editing) this.editing.focus();
    else this.pre?.focus({ preventScroll: true });
  }

  /** Opens the editor. @param {{ x: number, y: number } | null} at  where the learner pressed */
  async edit(at = null) {
    const place = /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('.editor'));
    if (this.editing || this.busyEditing || !place) return;
    this.busyEditing = true;
    try {
      const { startEditing } = await import('./cell_editing.js');
      this.editing = startEditing(this, place, at);
    } catch {
      this.status = this.words.ui.editorFailed;
    }
    this.busyEditing = false;
    this.requestUpdate();
  }

  /**
   * @param {string} type
   * @param {object} detail  plain data
   * @param {boolean} [cancelable]
   * @returns {boolean}  false when cancelled
   */
  dispatch(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail }));
  }

  /** @override */
  render() {
    return html`${renderCell(this)}`;
  }
}
