/** "Why this name?": what happened to a name, and the rules that made it, in the reader's language. */
import { explain } from '../core/explain.js';
import { h, visible } from './dom.js';
import { placeOfFrames } from './place.js';
import { reasonList } from './reasons.js';

/** @typedef {import('../core/snapshot.js').Snapshot} Snapshot */
/** @typedef {import('./context.js').Context} Context */

/**
 * @param {Snapshot} snapshot
 * @param {string} name  of an operation or a variable, of a variable scope ("foo"), of a name scope ("foo_1/")
 * @param {Context} context
 * @returns {HTMLElement}
 */
export function why(snapshot, name, context) {
  const { ui, events, reasons } = context.words;
  const happened = explain(snapshot, name).events;
  return h('section', { class: 'why', 'aria-label': ui.whyThisName }, [
    h('h3', null, ui.whyThisName, ' ', h('code', null, visible(name))),
    happened.length === 0 && h('p', { class: 'soft' }, ui.noReasons),
    happened.map((event) =>
      h('div', { class: 'event' }, [
        h('p', { class: 'what' }, events[event.kind], ' ', placeOfFrames(event.location, context)),
        reasonList('ol', event.reasons, reasons, context) ?? h('p', { class: 'soft' }, ui.asGiven),
      ]),
    ),
  ]);
}
