/**
 * The tensors' tab: which tensor, how to look at it, and the tensor, fetched from the lab when it is chosen. Where a session
 * was fed or gave back pictures, the tab begins with all of them.
 */
import { html, nothing } from 'lit';
import { picturesOf, shapeText } from '../views/snapshot.js';
import { modeFor, tensorView } from '../views/tensor.js';

/** @typedef {import('./panel.js').ScopePanel} ScopePanel */
/** @typedef {import('./runner.js').Outcome} Outcome */
/** @typedef {import('../views/tensor.js').Mode} Mode */
/** @typedef {import('../views/slices.js').Tensor} Tensor */
/** @typedef {{ name: string, shape: (number | null)[] | null, filter: boolean }} Choice */

/** Pictures of one tensor in the overview. */
const mostInOverview = 8;

/** @param {ScopePanel} panel  @param {Outcome} outcome */
export function tensorsTab(panel, outcome) {
  const say = panel.words.ui;
  const choices = choicesOf(outcome);
  if (choices.length === 0) return html`<p class="empty">${say.noTensors}</p>`;
  const pictures = picturesOf(outcome.snapshot).map(({ name, shape }) => ({ name, shape, filter: false }));
  const wanted = choices.find((choice) => choice.name === panel.tensorName);
  const chosen = wanted ?? (pictures.length > 0 ? null : choices[0]);
  return html`<div class="tools">${chooser(panel, choices, chosen, pictures.length > 0)} ${chosen && modes(panel, outcome, chosen)}</div>
    ${chosen ? shown(panel, outcome, chosen) : html`<div class="overview">${pictures.map((picture) => shown(panel, outcome, picture, mostInOverview))}</div>`}`;
}

/** Arrays that the learner's names hold, then what went through sessions, then variables that have a value. @param {Outcome} outcome @returns {Choice[]} */
function choicesOf(outcome) {
  const arrays = [...outcome.arrays, ...(outcome.snapshot.fetched ?? [])];
  const variables = outcome.snapshot.variables.filter((variable) => variable.initialized);
  return [
    ...arrays.map(({ name, shape }) => ({ name, shape, filter: false })),
    ...variables.map(({ name, shape }) => ({ name, shape, filter: shape?.length === 4 })),
  ];
}

/** @param {ScopePanel} panel  @param {Choice[]} choices  @param {Choice | null} chosen  @param {boolean} overview */
function chooser(panel, choices, chosen, overview) {
  const say = panel.words.ui;
  const onTensor = (/** @type {Event} */ event) => {
    panel.tensorName = /** @type {HTMLSelectElement} */ (event.target).value;
    panel.mode = null;
    panel.requestUpdate();
  };
  return html`<label>
    ${say.show}
    <select @change=${onTensor}>
      ${overview ? html`<option value="" ?selected=${chosen === null}>${say.inAndOut}</option>` : nothing}
      ${choices.map(
        (choice) =>
          html`<option value=${choice.name} ?selected=${choice === chosen}>${choice.name} ${shapeText(choice.shape)}</option>`,
      )}
    </select>
  </label>`;
}

/** @param {ScopePanel} panel  @param {Outcome} outcome  @param {Choice} chosen */
function modes(panel, outcome, { name, filter }) {
  const tensor = outcome.tensors.get(name);
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
      ${
        /** @type {const} */ (['numbers', 'heat', 'picture']).map(
          (mode) => html`<option value=${mode} ?selected=${mode === now}>${say[mode]}</option>`,
        )
      }
    </select>
  </label>`;
}

/** @param {ScopePanel} panel  @param {Outcome} outcome  @param {Choice} choice  @param {number} [most]  pictures at most */
function shown(panel, outcome, { name, filter }, most) {
  if (!outcome.tensors.has(name)) {
    fetchTensor(panel, outcome, name);
    return html`<p class="soft">…</p>`;
  }
  const tensor = outcome.tensors.get(name);
  if (!tensor) return html`<p class="empty">${panel.words.ui.tensorGone}</p>`;
  const mode = (most ? null : panel.mode) ?? modeFor(tensor, filter);
  return panel.keep(`tensor ${mode} ${most ?? ''} ${name}`, () =>
    tensorView(tensor, { mode, filter, most }, panel.context),
  );
}

/** What was looked at once stays with the run; what was not is gone with the next one. @param {ScopePanel} panel  @param {Outcome} outcome  @param {string} name */
async function fetchTensor(panel, outcome, name) {
  const runner = panel.cell?.home.runner;
  const tensor = runner?.latest === outcome ? await runner.tensor(name).catch(() => null) : null;
  outcome.tensors.set(name, tensor);
  panel.requestUpdate();
}
