/** The tensors' tab: which tensor, how to look at it, and the tensor, fetched from the lab when it is chosen. */
import { html, nothing } from 'lit';
import { shapeText } from '../views/snapshot.js';
import { modeFor, tensorView } from '../views/tensor.js';

/** @typedef {import('./panel.js').ScopePanel} ScopePanel */
/** @typedef {import('./runner.js').Outcome} Outcome */
/** @typedef {import('../views/tensor.js').Mode} Mode */
/** @typedef {import('../views/slices.js').Tensor} Tensor */

/** @param {ScopePanel} panel  @param {Outcome} outcome */
export function tensorsTab(panel, outcome) {
  const say = panel.words.ui;
  const choices = choicesOf(outcome);
  if (choices.length === 0) return html`<p class="empty">${say.noTensors}</p>`;
  const chosen = choices.find((choice) => choice.name === panel.tensorName) ?? choices[0];
  const onTensor = (/** @type {Event} */ event) => {
    panel.tensorName = /** @type {HTMLSelectElement} */ (event.target).value;
    panel.mode = null;
    panel.requestUpdate();
  };
  return html`<div class="tools">
      <label>
        ${say.show}
        <select @change=${onTensor}>
          ${choices.map((choice) => html`<option value=${choice.name} ?selected=${choice === chosen}>${choice.name} ${shapeText(choice.shape)}</option>`)}
        </select>
      </label>
      ${modes(panel, outcome.tensors.get(chosen.name), chosen.filter)}
    </div>
    ${shown(panel, outcome, chosen)}`;
}

/** @typedef {{ name: string, shape: (number | null)[] | null, filter: boolean }} Choice */

/** Arrays that the learner's names hold, then what went through sessions, then variables that have a value. @param {Outcome} outcome @returns {Choice[]} */
function choicesOf(outcome) {
  const arrays = [...outcome.arrays, ...(outcome.snapshot.fetched ?? [])].map(({ name, shape }) => ({
    name,
    shape,
    filter: false,
  }));
  const variables = outcome.snapshot.variables
    .filter((variable) => variable.initialized)
    .map((variable) => ({
      name: variable.name,
      shape: variable.shape,
      filter: variable.shape?.length === 4,
    }));
  return [...arrays, ...variables];
}

/** @param {ScopePanel} panel  @param {Tensor | null | undefined} tensor  @param {boolean} filter */
function modes(panel, tensor, filter) {
  if (!tensor || tensor.dtype === 'string') return nothing;
  const say = panel.words.ui;
  const now = panel.mode ?? modeFor(tensor, filter);
  const onMode = (/** @type {Event} */ event) => {
    panel.mode = /** @type {Mode} */ (/** @type {HTMLSelectElement} */ (event.target).value);
    panel.requestUpdate();
  };
  return html`<label>
    <span class="hush">${say.show}</span>
    <select @change=${onMode}>
      ${/** @type {const} */ (['numbers', 'heat', 'picture']).map((mode) => html`<option value=${mode} ?selected=${mode === now}>${say[mode]}</option>`)}
    </select>
  </label>`;
}

/** @param {ScopePanel} panel  @param {Outcome} outcome  @param {Choice} chosen */
function shown(panel, outcome, chosen) {
  const say = panel.words.ui;
  if (!outcome.tensors.has(chosen.name)) {
    fetchTensor(panel, outcome, chosen.name);
    return html`<p class="soft">…</p>`;
  }
  const tensor = outcome.tensors.get(chosen.name);
  if (!tensor) return html`<p class="empty">${say.tensorGone}</p>`;
  const mode = panel.mode ?? modeFor(tensor, chosen.filter);
  return panel.keep(`tensor ${mode} ${chosen.name}`, () =>
    tensorView(tensor, mode, chosen.filter, panel.context),
  );
}

/** What was looked at once stays with the run; what was not is gone with the next one. @param {ScopePanel} panel  @param {Outcome} outcome  @param {string} name */
async function fetchTensor(panel, outcome, name) {
  const runner = panel.cell?.home.runner;
  const tensor = runner?.latest === outcome ? await runner.tensor(name).catch(() => null) : null;
  outcome.tensors.set(name, tensor);
  panel.requestUpdate();
}
