/**
 * An error in two registers: TensorFlow's exact message, and below it what happened, why, and what would work, in the
 * reader's language, with the line and what an assert compared.
 */
import { h } from './dom.js';
import { phrase } from './phrase.js';
import { lineText } from './place.js';
import { reasonList } from './reasons.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {{ cell: string, line: number, function: string, source?: string }} ErrorFrame */
/** @typedef {{ type: string, message: string, cell: string | null, line: number | null, endLine: number | null,
 *   traceback: string, frames: ErrorFrame[], key: string | null, facts: Record<string, unknown>,
 *   reasons: import('./reasons.js').Reason[], fixes: string[],
 *   hint: null | { key: string, facts: Record<string, unknown> },
 *   assert: null | { left: string, operator: string, right: string }, stopped: boolean }} LabError */
/** @typedef {{ errors: Record<string, string>, types: Record<string, string>, hints: Record<string, string>,
 *   loading: Record<string, string>, refusals: Record<string, string>, fixes: Record<string, string> }} Explanations
 *   by key of the core's error table, by class, by key of the lab's hints and own errors, by what went wrong while loading,
 *   by key of a reason, by key of what would work */

/**
 * @param {LabError} error
 * @param {Explanations} explanations  loaded when the first error is shown
 * @param {Context} context
 * @returns {HTMLElement}
 */
export function errorView(error, explanations, context) {
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
    reasonList('ul', error.reasons, { ...context.words.reasons, ...explanations.refusals }, context),
    error.fixes.length > 0 && [
      h('p', null, say.wouldWork),
      h(
        'ul',
        null,
        error.fixes.map((key) => h('li', null, phrase(explanations.fixes[key] ?? key, error.facts))),
      ),
    ],
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
  const sentence = sentenceFor(error, explanations);
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

/** @param {LabError} error  @param {Context} context */
function trace(error, context) {
  return h('details', { class: 'trace' }, [
    h('summary', null, context.words.ui.howItGotThere),
    h('pre', { tabindex: '0', role: 'group', 'aria-label': context.words.ui.howItGotThere }, error.traceback),
  ]);
}
