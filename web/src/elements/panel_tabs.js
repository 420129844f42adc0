/** What each tab of the panel shows. The graph's layout engine and the tensors are fetched when their tab is opened. */
import { html, nothing } from 'lit';
import { operationsTable } from '../views/operations.js';
import { scopeTrees } from '../views/scope_trees.js';
import { variablesTable } from '../views/variables.js';
import { graphTab } from './panel_graph.js';
import { tensorsTab } from './panel_tensors.js';

/** @typedef {import('./panel.js').ScopePanel} ScopePanel */
/** @typedef {(typeof tabs)[number]} Tab */

export const tabs = /** @type {const} */ (['variables', 'operations', 'scopes', 'graph', 'tensors']);

/** @param {ScopePanel} panel */
export function renderTab(panel) {
  const { outcome } = panel;
  if (!outcome) return nothing;
  const { snapshot } = outcome;
  switch (panel.tab) {
    case 'operations':
      return operations(panel);
    case 'scopes':
      return panel.keep('scopes', () => scopeTrees(snapshot, panel.context));
    case 'graph':
      return graphTab(panel, snapshot);
    case 'tensors':
      return tensorsTab(panel, outcome);
    default:
      return panel.keep('variables', () => variablesTable(snapshot, outcome.values, panel.context));
  }
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
