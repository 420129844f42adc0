/** A cell being edited: the bridge between <scope-cell> and the editor. Loaded with the editor. */
import { createEditor, focusAt, markLines, setText } from './editor.js';

/** @typedef {{ replace: (text: string) => void, mark: (mark: import('./editor.js').Mark) => void, focus: () => void }} Editing */

/**
 * @param {import('./cell.js').ScopeCell} cell
 * @param {HTMLElement} parent
 * @param {{ x: number, y: number } | null} at
 * @returns {Editing}
 */
export function startEditing(cell, parent, at) {
  let replacing = false;
  const view = createEditor({
    parent,
    root: /** @type {ShadowRoot} */ (cell.renderRoot),
    text: cell.source,
    label: `${cell.words.ui.codeLabel(cell.name)}. ${cell.words.ui.leaveHint}`,
    onChange: (text) => {
      if (!replacing) cell.change(text);
    },
    onRun: () => cell.run(),
    onEscape: (leaving) => {
      cell.hint = leaving ? cell.words.ui.leaveHint : '';
      cell.requestUpdate();
    },
  });
  // The code is hidden in the next frame; only then does the editor stand where the learner pressed.
  requestAnimationFrame(() => focusAt(view, at));
  return {
    replace: (text) => {
      replacing = true;
      setText(view, text);
      replacing = false;
    },
    mark: (mark) => markLines(view, mark),
    focus: () => view.focus(),
  };
}
