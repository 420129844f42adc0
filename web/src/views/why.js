/** "Why this name?": the rules that made a name, in their order, each in the reader's language, and where it happened. */
import { h, visible } from './dom.js';
import { phrase } from './phrase.js';
import { place } from './place.js';

/** @typedef {import('./snapshot.js').Snapshot} Snapshot */
/** @typedef {import('./snapshot.js').JournalEvent} JournalEvent */
/** @typedef {import('./snapshot.js').Reason} Reason */
/** @typedef {import('./context.js').Context} Context */

/** The journal's events that tell about a name: how it was made, and each time it was given out again. */
const toldKinds = ['operation', 'variable_made', 'variable_shared', 'scope_enter'];

/** Why the name scope of a prefix is called so: the reasons of its opening that concern its last part. */
const scopeReasons = ['unique_suffix', 'case_ignored', 'exact_name', 'captured_scope'];

/**
 * @param {Snapshot} snapshot
 * @param {string} name  of an operation or a variable, of a variable scope ("foo"), of a name scope ("foo_1/")
 * @returns {JournalEvent[]}
 */
export function eventsOf(snapshot, name) {
  const told = snapshot.events.filter(
    (event) => toldKinds.includes(event.kind) && isAbout(event, name, snapshot),
  );
  // A variable's operation carries the same name; what made the variable says it better.
  const made = told.some((event) => event.kind === 'variable_made');
  return made ? told.filter((event) => event.kind !== 'operation') : told;
}

/** @param {JournalEvent} event  @param {string} name  @param {Snapshot} snapshot */
function isAbout(event, name, snapshot) {
  if (event.kind !== 'scope_enter') return event.name === name;
  if (event.scope !== 'variable') return event.name === name;
  const scope = variableScope(snapshot, event.ref);
  return name.endsWith('/') ? scope?.nameScope === name : event.name === name;
}

/**
 * The event that decided a name. An operation such as `a + b` opens a name scope of its own and then takes that name as it
 * stands: its name was decided when the scope was opened.
 * @param {JournalEvent} event
 * @param {Snapshot} snapshot
 * @returns {JournalEvent}
 */
function decisionOf(event, snapshot) {
  if (event.kind !== 'operation' || !event.reasons.some((reason) => reason.code === 'exact_name'))
    return event;
  const own = opening(snapshot, `${event.name}/`, event);
  return own?.location === event.location ? own : event;
}

/**
 * The event that opened the name scope of a prefix, the last one before another event.
 * @param {Snapshot} snapshot
 * @param {string} prefix  "foo_1/"
 * @param {JournalEvent} before
 */
function opening(snapshot, prefix, before) {
  const earlier = snapshot.events.slice(0, snapshot.events.indexOf(before));
  return earlier.findLast((event) => event.kind === 'scope_enter' && prefixOf(event, snapshot) === prefix);
}

/** @param {JournalEvent} event  @param {Snapshot} snapshot */
const prefixOf = (event, snapshot) =>
  event.scope === 'variable' ? variableScope(snapshot, event.ref)?.nameScope : event.name;

/** @param {Snapshot} snapshot  @param {unknown} id */
const variableScope = (snapshot, id) =>
  snapshot.scopes.find((scope) => scope.kind === 'variable' && scope.id === id);

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
  const decision = decisionOf(event, snapshot);
  const reasons = decision.reasons.map((reason) =>
    h('li', null, becauseOf(reason, decision, snapshot, context)),
  );
  return h('div', { class: 'event' }, [
    h(
      'p',
      { class: 'what' },
      context.words.events[event.kind] ?? event.kind,
      ' ',
      place(snapshot, event.location, context),
    ),
    reasons.length > 0 ? h('ol', null, reasons) : h('p', { class: 'soft' }, context.words.ui.asGiven),
  ]);
}

/** @param {Reason} reason  @param {JournalEvent} event  @param {Snapshot} snapshot  @param {Context} context */
function becauseOf(reason, event, snapshot, context) {
  const { reasons } = context.words;
  // An initializer is told by where it came from (the call, the scope, or the default of the level), a scope by itself.
  const own = event.kind === 'scope_enter' && reason.prefix === prefixOf(event, snapshot);
  const variant = own ? 'own' : reason.source;
  const sentence = reasons[`${reason.code}_${variant}`] ?? reasons[reason.code] ?? reason.code;
  const opened = reason.code === 'name_scope' ? opening(snapshot, String(reason.prefix), event) : undefined;
  const inner = opened?.reasons.filter(({ code }) => scopeReasons.includes(code)) ?? [];
  const location = opened?.location ?? variableScope(snapshot, reason.from ?? reason.scope)?.location ?? 0;
  return [
    phrase(sentence, reason),
    location > 0 && [' (', place(snapshot, location, context), ')'],
    inner.length > 0 &&
      h(
        'ul',
        null,
        inner.map((because) => h('li', null, phrase(reasons[because.code] ?? because.code, because))),
      ),
  ];
}
