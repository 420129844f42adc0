/** "Why this name?": the rules that made a name, in their order, each in the reader's language, and where it happened. */
import { h, visible } from './dom.js';
import { phrase } from './phrase.js';
import { place } from './place.js';

/** @typedef {import('./snapshot.js').Snapshot} Snapshot */
/** @typedef {import('./snapshot.js').JournalEvent} JournalEvent */
/** @typedef {import('./snapshot.js').Reason} Reason */
/** @typedef {import('./context.js').Context} Context */

/** The journal's events that tell about a name: how it was made, and each time it was given out again. */
export const toldKinds = ['operation', 'variable_made', 'variable_shared', 'scope_enter'];

/**
 * @param {Snapshot} snapshot
 * @param {string} name  of an operation, a variable or a scope ("foo" or "foo/")
 * @returns {JournalEvent[]}
 */
export function eventsOf(snapshot, name) {
  const bare = name.replace(/\/$/, '');
  const told = snapshot.events.filter(
    (event) => toldKinds.includes(event.kind) && event.name.replace(/\/$/, '') === bare,
  );
  // A variable's operation carries the same name; what made the variable says it better.
  return told.some((event) => event.kind === 'variable_made')
    ? told.filter((event) => event.kind !== 'operation')
    : told;
}

/**
 * @param {Snapshot} snapshot
 * @param {string} name
 * @param {Context} context
 * @returns {HTMLElement}
 */
export function why(snapshot, name, context) {
  const say = context.words.ui;
  const events = eventsOf(snapshot, name);
  return h('section', { class: 'why', 'aria-label': say.whyThisName }, [
    h('h3', null, say.whyThisName, ' ', h('code', null, visible(name))),
    events.length === 0 && h('p', { class: 'soft' }, say.noReasons),
    events.map((event) => told(event, snapshot, context)),
  ]);
}

/** @param {JournalEvent} event  @param {Snapshot} snapshot  @param {Context} context */
function told(event, snapshot, context) {
  const { words } = context;
  return h('div', { class: 'event' }, [
    h(
      'p',
      { class: 'what' },
      words.events[event.kind] ?? event.kind,
      ' ',
      place(snapshot, event.location, context),
    ),
    event.reasons.length > 0 &&
      h(
        'ol',
        null,
        event.reasons.map((reason) => h('li', null, becauseOf(reason, snapshot, context))),
      ),
  ]);
}

/** @param {Reason} reason  @param {Snapshot} snapshot  @param {Context} context */
function becauseOf(reason, snapshot, context) {
  const { reasons } = context.words;
  // An initializer is told by where it came from: the call, the scope, or the default of the level.
  const sentence = reasons[`${reason.code}_${reason.source}`] ?? reasons[reason.code] ?? reason.code;
  const scope = snapshot.scopes.find(
    ({ id, kind }) => kind === 'variable' && id === (reason.from ?? reason.scope),
  );
  const where = scope && scope.location > 0 && [' (', place(snapshot, scope.location, context), ')'];
  return [phrase(sentence, reason), where];
}
