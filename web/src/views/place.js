/**
 * Where something happened, as text that points: "line 12", or "image-filter, line 12" in another cell; and how the
 * learner got there: "in conv_relu, called from line 20".
 */
import { h, visible } from './dom.js';
import { framesOf } from './snapshot.js';

/** @typedef {import('../core/snapshot.js').Snapshot} Snapshot */
/** @typedef {import('../core/snapshot.js').Frame} Frame */
/** @typedef {import('./context.js').Context} Context */

/**
 * @param {Snapshot} snapshot
 * @param {number} location
 * @param {Context} context
 * @returns {Node}  "nowhere" in words when there is no line
 */
export function place(snapshot, location, context) {
  return placeOfFrames(framesOf(snapshot, location), context);
}

/**
 * @param {Frame[]} frames  innermost first
 * @param {Context} context
 */
export function placeOfFrames(frames, context) {
  if (frames.length === 0) return h('span', { class: 'place' }, context.words.ui.noLine);
  const [first, ...callers] = frames;
  const title = [first, ...callers].map((frame) => frameText(frame, context)).join(' ← ');
  const caller = callers.at(-1);
  return h('span', { class: 'place', title: visible(title) }, [
    pointer(first, context),
    caller && [' ', context.words.ui.calledFrom, ' ', pointer(caller, context)],
  ]);
}

/** @param {Frame} frame  @param {Context} context */
function pointer(frame, context) {
  return h(
    'button',
    { type: 'button', class: 'pointer', on: { click: () => context.point(frame) } },
    visible(lineText(frame, context)),
  );
}

/** @param {{ cell: string, line: number }} frame  @param {Context} context */
export function lineText(frame, context) {
  const line = context.words.ui.line(frame.line);
  return frame.cell === context.cell ? line : `${frame.cell}${context.words.ui.comma}${line}`;
}

/** @param {Frame} frame  @param {Context} context */
function frameText(frame, context) {
  const inside = frame.function && frame.function !== '<module>' ? ` (${frame.function})` : '';
  return `${lineText(frame, context)}${inside}: ${frame.source.trim()}`;
}
