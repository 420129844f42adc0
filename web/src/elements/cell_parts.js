/** What a cell shows, as templates: code, controls, progress, output, error, summary. A function of the cell's state. */
import { html, nothing } from 'lit';
import { phrase } from '../views/phrase.js';
import { summary } from '../views/summary.js';

/** @typedef {import('./cell.js').ScopeCell} ScopeCell */
/** @typedef {import('./runner.js').Outcome} Outcome */

/** @param {ScopeCell} cell */
export function renderCell(cell) {
  return html`<div class="cell" part="cell">
    ${code(cell)} ${toolbar(cell)} ${progress(cell)} ${result(cell)} ${loadFailure(cell)} ${made(cell)} ${picture(cell)}
    <p class="hush" role="status">${cell.status}</p>
  </div>`;
}

/** @param {ScopeCell} cell */
function code(cell) {
  const edit = (/** @type {MouseEvent} */ event) => {
    if (!globalThis.getSelection()?.toString()) cell.edit({ x: event.clientX, y: event.clientY });
  };
  return html`<div
      class="code"
      ?hidden=${cell.editing !== null}
      @click=${edit}
      @keydown=${(/** @type {KeyboardEvent} */ event) => onKey(cell, event)}
      @focusin=${() => preload(cell)}
      @pointerenter=${() => preload(cell)}
      @focusout=${() => hint(cell, '')}
    >
      <slot></slot>
      ${cell.hint && !cell.editing ? html`<span class="hint">${cell.hint}</span>` : nothing}
    </div>
    <div class="editor" part="editor" ?hidden=${cell.editing === null}></div>`;
}

/** The editor is fetched when the learner comes near, so that it is there when it is needed. @param {ScopeCell} cell */
function preload(cell) {
  import('./cell_editing.js').catch(() => {});
  if (cell.pre?.matches(':focus-visible')) hint(cell, cell.words.ui.editHint);
}

/** @param {ScopeCell} cell  @param {string} text */
function hint(cell, text) {
  cell.hint = text;
  cell.requestUpdate();
}

/** @param {ScopeCell} cell  @param {KeyboardEvent} event */
function onKey(cell, event) {
  if (event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey || event.shiftKey) cell.run();
  else cell.edit();
}

/** @param {ScopeCell} cell */
function toolbar(cell) {
  const say = cell.words.ui;
  const label = (/** @type {string} */ verb) => `${verb} ${cell.name}`;
  return html`<div class="toolbar" part="toolbar">
    ${runButton(cell)}
    ${
      cell.editing
        ? nothing
        : html`<button type="button" class="plain" aria-label=${label(say.edit)} @click=${() => cell.edit()}>
            ${say.edit}
          </button>`
    }
    ${
      cell.dirty || cell.ran
        ? html`<button type="button" class="plain" title=${say.resetHint} aria-label=${label(say.reset)} @click=${() => reset(cell)}>
            ${say.reset}
          </button>`
        : nothing
    }
    ${
      cell.editing
        ? html`<span class="soft keys">${say.shortcut}</span><span class="hush" role="status">${cell.hint}</span>`
        : nothing
    }
    <span class="about">
      ${cell.dirty ? html`<span class="tag">${say.edited}</span> ` : nothing}<a href=${`#cell-${cell.name}`}><code>${cell.name}</code></a>${builtOn(cell)}
    </span>
  </div>`;
}

/** Runs and, while it runs, stops: one button, so that the keyboard stays where it is. @param {ScopeCell} cell */
function runButton(cell) {
  const say = cell.words.ui;
  const { busy } = cell;
  const verb = busy ? (cell.stopping ? say.stopping : say.stop) : say.run;
  return html`<button
    type="button"
    class=${busy ? 'stop' : 'run'}
    part="button"
    title=${busy ? say.stop : say.runHint}
    aria-label=${`${verb} ${cell.name}`}
    @click=${() => (busy ? cell.stop() : cell.run())}
  >
    <span aria-hidden="true">${busy ? '■' : '▶'}</span>${verb}
  </button>`;
}

/** The button goes, so the keyboard moves to the one that stays. @param {ScopeCell} cell */
function reset(cell) {
  cell.reset();
  /** @type {HTMLElement | null} */ (cell.renderRoot.querySelector('.toolbar button'))?.focus();
}

/** Behind the cell's own name, so that the two are not taken for one another. @param {ScopeCell} cell */
function builtOn(cell) {
  const names = cell.toChain().after;
  if (names.length === 0) return nothing;
  return html` · ${cell.words.ui.runsFirst}${names.map((name) => html` <a href=${`#cell-${encodeURIComponent(name)}`}><code>${name}</code></a>`)}`;
}

/** @param {ScopeCell} cell */
function progress(cell) {
  if (!cell.busy) return nothing;
  const say = cell.words.ui;
  const loading = cell.state === 'loading';
  const { loaded, total } = cell.progress ?? { loaded: 0, total: 0 };
  const waiting = cell.state === 'waiting' ? say.waiting : say.running;
  const percent = total && Math.min(100, Math.round((100 * loaded) / total));
  const text = loading ? (percent ? say.loadingPart(percent) : say.loading) : waiting;
  return html`<div class="progress">
    <span>${text}</span>
    ${loading ? html`<progress aria-label=${say.loading} max="100" value=${percent || nothing}></progress>` : nothing}
  </div>`;
}

/** @param {ScopeCell} cell */
function result(cell) {
  const say = cell.words.ui;
  const { outcome } = cell;
  if (!outcome && cell.output === '') return nothing;
  const error = outcome?.result.error ?? null;
  const value = outcome && !outcome.failedBefore ? outcome.result.value : null;
  const silent = outcome?.result.ok && cell.output === '' && value === null;
  const omitted = outcome?.result.omitted;
  return html`<div class="result">
    ${cell.stale ? html`<p class="silent">${say.stale}</p>` : nothing}
    ${cell.output === '' ? nothing : html`<pre part="output" tabindex="0" role="group" aria-label=${say.output}>${cell.output}</pre>`}
    ${omitted ? html`<p class="silent">${say.omitted(omitted.lines)}</p>` : nothing}
    ${value === null ? nothing : html`<div class="value"><pre part="value" tabindex="0" role="group" aria-label=${say.value}>${value}</pre></div>`}
    ${silent ? html`<p class="silent">${say.printed}</p>` : nothing}
    ${outcome?.failedBefore ? html`<p class="silent">${say.dependencyFailed(outcome.failedBefore)}</p>` : nothing}
    ${error && cell.explanations ? html`<div part="error">${drawnError(cell, /** @type {Outcome} */ (outcome), error)}</div>` : nothing}
  </div>`;
}

/** Drawn once for a run, so that what the learner opened in it stays open. @type {WeakMap<object, Node>} */
const drawnErrors = new WeakMap();

/** @param {ScopeCell} cell  @param {Outcome} outcome  @param {import('../views/error.js').LabError} error */
function drawnError(cell, outcome, error) {
  const { explanations, drawError } = cell;
  const known = drawnErrors.get(outcome);
  if (known || !explanations || !drawError) return known ?? nothing;
  const node = drawError(error, explanations, cell.home.context(cell));
  drawnErrors.set(outcome, node);
  return node;
}

/** One plain sentence: what could not be loaded, from where, and what to do. @param {ScopeCell} cell */
function loadFailure(cell) {
  const error = /** @type {(Error & { failure?: string, address?: string }) | null} */ (cell.loadError);
  if (!error) return nothing;
  const say = cell.words.ui;
  const sentence = error.failure && cell.explanations?.loading[error.failure];
  return html`<p class="load-error" part="error">
    <strong>${say.cannotLoad}</strong> ${sentence ? phrase(sentence, { address: error.address }) : error.message}
    <button type="button" class="pointer" @click=${() => cell.run()}>${say.retry}</button>
  </p>`;
}

/** An example that reads pictures takes one of the learner's, too. @param {ScopeCell} cell */
function picture(cell) {
  if (cell.toChain().data.length === 0) return nothing;
  return html`<scope-picture .cell=${cell}></scope-picture>`;
}

/** @param {import('../core/snapshot.js').Snapshot} snapshot */
const isEmpty = ({ operations, scopes }) => operations.length === 0 && scopes.length === 0;

/** @param {ScopeCell} cell */
function made(cell) {
  const { outcome } = cell;
  if (!outcome || isEmpty(outcome.snapshot)) return nothing;
  return html`<div class="summary">
    <span>${summary(outcome.snapshot, cell.words)}</span>
    <button type="button" class="pointer" @click=${() => cell.dispatch('scope-look', { name: cell.name })}>${cell.words.ui.lookInside}</button>
  </div>`;
}
