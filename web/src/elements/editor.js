/**
 * The editor of a cell: CodeMirror 6 in the cell's shadow root (in the page itself the policy would block its styles).
 * Loaded when a cell is first touched.
 */
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';

/**
 * @typedef {object} EditorOptions
 * @property {HTMLElement} parent
 * @property {ShadowRoot} root
 * @property {string} text
 * @property {string} label
 * @property {(text: string) => void} onChange
 * @property {() => void} onRun
 * @property {(leaving: boolean) => void} onEscape  after Esc the next Tab leaves
 */

/** @typedef {{ from: number, to: number, kind: 'at-fault' | 'pointed' } | null} Mark  lines from 1 */

/** @type {import('@codemirror/state').StateEffectType<Mark>} */
const setMark = StateEffect.define();

const mark = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects)
      if (effect.is(setMark)) next = lineMarks(transaction.state, effect.value);
    // What was wrong with the old text need not be wrong with the new one.
    return transaction.docChanged ? Decoration.none : next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** @param {EditorState} state  @param {Mark} wanted */
function lineMarks(state, wanted) {
  if (!wanted) return Decoration.none;
  const lines = [];
  for (let number = Math.max(1, wanted.from); number <= Math.min(wanted.to, state.doc.lines); number++) {
    lines.push(Decoration.line({ class: wanted.kind }).range(state.doc.line(number).from));
  }
  return Decoration.set(lines);
}

/** @param {EditorOptions} options @returns {EditorView} */
export function createEditor(options) {
  const view = new EditorView({
    parent: options.parent,
    root: options.root,
    state: EditorState.create({ doc: options.text, extensions: extensions(options) }),
  });
  return view;
}

/** @param {EditorOptions} options */
function extensions(options) {
  // While a Chinese (or any) input method composes, Enter belongs to it.
  const run = (/** @type {EditorView} */ view) => {
    if (view.composing) return false;
    options.onRun();
    return true;
  };
  const leave = (/** @type {EditorView} */ view) => {
    view.setTabFocusMode(true);
    options.onEscape(true);
    return true;
  };
  return [
    keymap.of([
      { key: 'Mod-Enter', run },
      { key: 'Ctrl-Enter', run },
      { key: 'Shift-Enter', run },
      { key: 'Escape', run: leave },
    ]),
    lineNumbers(),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
    python(),
    syntaxHighlighting(classHighlighter),
    indentUnit.of('    '),
    EditorState.tabSize.of(4),
    EditorView.contentAttributes.of({
      'aria-label': options.label,
      tabindex: '0',
      autocapitalize: 'off',
      autocorrect: 'off',
      spellcheck: 'false',
    }),
    EditorView.domEventHandlers({
      blur: (_, view) => stay(view, options),
      input: (_, view) => stay(view, options),
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) options.onChange(update.state.doc.toString());
    }),
    mark,
    look,
  ];
}

/** Tab indents again. @param {EditorView} view  @param {EditorOptions} options */
function stay(view, options) {
  view.setTabFocusMode(false);
  options.onEscape(false);
}

/** @param {EditorView} view  @param {Mark} wanted */
export function markLines(view, wanted) {
  const effects = [setMark.of(wanted)];
  view.dispatch({ effects });
  if (!wanted || wanted.from > view.state.doc.lines) return;
  view.dispatch({
    effects: EditorView.scrollIntoView(view.state.doc.line(Math.max(1, wanted.from)).from, { y: 'nearest' }),
  });
}

/** @param {EditorView} view  @param {string} text */
export function setText(view, text) {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
}

/** Puts the cursor where the learner pressed. @param {EditorView} view  @param {{ x: number, y: number } | null} at */
export function focusAt(view, at) {
  view.focus();
  // The editor has only now become visible: where things are is known after it has measured itself.
  view.requestMeasure({
    read: () => (at ? view.posAtCoords(at, false) : 0),
    write: (anchor) => queueMicrotask(() => view.dispatch({ selection: { anchor } })),
  });
}

/** As the code looked before the editor came: same font, same gutter, same colours. */
const look = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'inherit', fontSize: 'var(--size-code)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--mono)',
    lineHeight: '1.55',
    fontVariantLigatures: 'none',
    fontVariantEastAsian: 'normal',
  },
  '.cm-content': { padding: '0.9rem 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 1rem 0 0' },
  '.cm-gutters': { backgroundColor: 'transparent', border: '0', color: 'var(--soft)' },
  '.cm-lineNumbers .cm-gutterElement': {
    minWidth: '2.6rem',
    padding: '0 0.9rem 0 0',
    fontSize: '0.9em',
    lineHeight: 'inherit',
  },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent) 7%, transparent)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--accent) 28%, transparent)',
  },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 22%, transparent)',
  },
  '.cm-line.at-fault': {
    backgroundColor: 'var(--error-ground)',
    boxShadow: 'inset 3px 0 var(--error)',
  },
  '@media (forced-colors: active)': { '.cm-line.at-fault': { outline: '2px solid Highlight' } },
  '.cm-line.pointed': { backgroundColor: 'var(--share-ground)' },
  '.tok-keyword': { color: 'var(--scope-color-keyword)' },
  '.tok-string, .tok-string2': { color: 'var(--scope-color-string)' },
  '.tok-number, .tok-bool, .tok-atom': { color: 'var(--scope-color-number)' },
  '.tok-comment': { color: 'var(--scope-color-comment)', fontStyle: 'italic' },
  '.tok-definition, .tok-className, .tok-propertyName': { color: 'var(--scope-color-name)' },
});
