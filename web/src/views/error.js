/**
 * An error in two registers: TensorFlow's exact message, and below it what happened and what to do, in the reader's
 * language, with the line, the place where the variable was first made, and what an assert compared.
 */
import { h } from './dom.js';
import { phrase } from './phrase.js';
import { lineText, placeOfFrames } from './place.js';
import { framesOf } from './snapshot.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./snapshot.js').Snapshot} Snapshot */
/** @typedef {{ cell: string, line: number, function: string, source?: string }} ErrorFrame */
/** @typedef {{ type: string, message: string, cell: string | null, line: number | null, endLine: number | null,
 *   traceback: string, frames: ErrorFrame[], key: string | null, facts: Record<string, unknown>,
 *   hint: null | { key: string, facts: Record<string, unknown> },
 *   assert: null | { left: string, operator: string, right: string }, stopped: boolean }} LabError */
/** @typedef {{ errors: Record<string, string>, types: Record<string, string>, hints: Record<string, string>,
 *   loading: Record<string, string> }} Explanations  by key of the core's error table, by class, by key of the lab's
 *   hints and own errors, by what went wrong while loading */

/**
 * @param {LabError} error
 * @param {Snapshot} snapshot  of the graph it happened in
 * @param {Explanations} explanations  loaded when the first error is shown
 * @param {Context} context
 * @returns {HTMLElement}
 */
export function errorView(error, snapshot, explanations, context) {
  const say = context.words.ui;
  if (error.key === 'lab_stopped') return h('div', { class: 'error stopped' }, h('p', null, say.stopped));
  return h('div', { class: 'error' }, [
    h('p', { class: 'where' }, where(error, context)),
    h(
      'pre',
      { class: 'message', tabindex: '0', role: 'group', 'aria-label': say.message },
      messageText(error),
    ),
    error.assert && comparison(error.assert, context),
    hint(error, explanations) ?? explanation(error, explanations),
    pointTo(say.firstMade, error.facts.made, snapshot, context),
    pointTo(say.reuseFrom, error.facts.reuse_from_location, snapshot, context),
    error.frames.length > 1 && trace(error, context),
  ]);
}

/** "ValueError: Variable foo/v already exists ...", as Python prints it. @param {LabError} error */
export function messageText(error) {
  return error.message === '' ? error.type : `${error.type}: ${error.message}`;
}

/** @param {LabError} error  @param {Context} context */
function where(error, context) {
  if (error.line === null) return h('strong', null, error.type);
  const frame = { cell: error.cell ?? context.cell, line: error.line };
  const text = context.words.ui.errorAt(error.type, lineText(frame, context));
  return h('button', { type: 'button', class: 'pointer', on: { click: () => context.point(frame) } }, text);
}

/** @param {NonNullable<LabError['assert']>} compared  @param {Context} context */
function comparison(compared, context) {
  const say = context.words.ui;
  return h('table', { class: 'comparison' }, [
    h('caption', null, say.compared(compared.operator)),
    h('tbody', null, [
      h('tr', null, h('th', { scope: 'row' }, say.leftWas), h('td', null, h('code', null, compared.left))),
      h('tr', null, h('th', { scope: 'row' }, say.rightWas), h('td', null, h('code', null, compared.right))),
    ]),
  ]);
}

/** What the learner's own text tells says more than what holds for every error of its kind. @param {LabError} error  @param {Explanations} explanations */
function hint({ hint }, { hints }) {
  const sentence = hint && hints[hint.key];
  return sentence ? h('p', { class: 'explanation' }, phrase(sentence, hint.facts)) : null;
}

/** @param {LabError} error  @param {Explanations} explanations */
function explanation(error, explanations) {
  const { key, facts } = error;
  // A variable of that name may exist that tf.Variable made: then that is what to explain.
  const special = facts.made_by_variable === true && explanations.errors.variable_absent_made_by_variable;
  const sentence = (key?.startsWith('variable_absent') && special) || sentenceFor(error, explanations);
  return sentence
    ? h('p', { class: 'explanation' }, phrase(sentence, { ...error.facts, type: error.type }))
    : null;
}

/**
 * The sentence for an error's key; both levels of a message share one, unless 0.10 has its own; else that of its class.
 * @param {Pick<LabError, 'key' | 'type'>} error
 * @param {Explanations} explanations
 * @returns {string | undefined}
 */
export function sentenceFor({ key, type }, { errors, hints, types }) {
  if (key === null) return types[type];
  return errors[key] ?? errors[key.replace(/_0_10$/, '')] ?? hints[key] ?? types[type];
}

/**
 * A place that the core knows more about: where the variable was first made, which scope switched reuse on.
 * @param {string} text
 * @param {unknown} location  number of a location of the snapshot
 * @param {Snapshot} snapshot
 * @param {Context} context
 */
function pointTo(text, location, snapshot, context) {
  const frames = typeof location === 'number' ? framesOf(snapshot, location) : [];
  return frames.length > 0 && h('p', { class: 'made' }, text, ' ', placeOfFrames(frames, context));
}

/** @param {LabError} error  @param {Context} context */
function trace(error, context) {
  return h('details', { class: 'trace' }, [
    h('summary', null, context.words.ui.howItGotThere),
    h('pre', { tabindex: '0', role: 'group', 'aria-label': context.words.ui.howItGotThere }, error.traceback),
  ]);
}
