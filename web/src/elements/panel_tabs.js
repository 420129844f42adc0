/** What each tab of the panel shows. Scopes, graph and tensors are fetched when their tab is first opened. */
import { html, nothing } from 'lit';
import { operationsTable } from '../views/operations.js';
import { picturesOf } from '../views/snapshot.js';
import { variablesTable } from '../views/variables.js';

/** @typedef {import('./panel.js').ScopePanel} ScopePanel */
/** @typedef {(typeof tabs)[number]} Tab */

export const tabs = /** @type {const} */ (['variables', 'operations', 'scopes', 'graph', 'tensors']);

/**
 * What to look at first: pictures where there are some, else variables; an example without any is about scopes.
 * @param {import('../core/snapshot.js').Snapshot} snapshot
 * @returns {Tab}
 */
export function tabFor(snapshot) {
  if (picturesOf(snapshot).length > 0) return 'tensors';
  return snapshot.variables.length > 0 || snapshot.scopes.length === 0 ? 'variables' : 'scopes';
}

/** @param {ScopePanel} panel */
export function renderTab(panel) {
  const { outcome } = panel;
  if (!outcome) return nothing;
  const { snapshot } = outcome;
  switch (panel.tab) {
    case 'operations':
      return operations(panel);
    case 'scopes':
      return late(
        panel,
        'scopes',
        () => import('../views/scope_trees.js'),
        (part) => panel.keep('scopes', () => part.scopeTrees(snapshot, panel.context)),
      );
    case 'graph':
      return late(
        panel,
        'graph',
        () => import('./panel_graph.js'),
        (part) => part.graphTab(panel, snapshot),
      );
    case 'tensors':
      return late(
        panel,
        'tensors',
        () => import('./panel_tensors.js'),
        (part) => part.tensorsTab(panel, outcome),
      );
    default:
      return panel.keep('variables', () => variablesTable(snapshot, outcome.values, panel.context));
  }
}

/** Parts that have come. @type {Map<string, unknown>} */
const parts = new Map();

/**
 * A tab whose part is fetched when it is first opened.
 * @template T
 * @param {ScopePanel} panel
 * @param {string} name
 * @param {() => Promise<T>} fetch
 * @param {(part: T) => unknown} draw
 */
function late(panel, name, fetch, draw) {
  if (parts.has(name)) return draw(/** @type {T} */ (parts.get(name)));
  fetch().then((part) => {
    parts.set(name, part);
    panel.requestUpdate();
  });
  return html`<p class="soft coming">…</p>`;
}

/** @param {ScopePanel} panel */
function operations(panel) {
  const snapshot = /** @type {import('./runner.js').Outcome} */ (panel.outcome).snapshot;
  const say = panel.words.ui;
  const onInput = (/** @type {Event} */ event) => {
    panel.filter = /** @type {HTMLInputElement} */ (event.target).value;
    panel.requestUpdate();
  };
  return html`<div class="tools">
      <label>${say.filter}<input type="search" .value=${panel.filter} @input=${onInput} /></label>
    </div>
    ${panel.keep(`operations ${panel.filter}`, () => operationsTable(snapshot, panel.filter, panel.context))}`;
}
