/**
 * Why a name is what it is, as plain data: what happened to the name, each time with the rules that had a part in it,
 * in order. The core's journal has it all; this picks the events that tell of one name and says where things happened.
 *
 * The keys are those of the sentences in web/src/i18n, the arguments what the sentences ask for. lab.explain() answers
 * with this, and the page draws it; of a graph of the core alone it is explain(graph.snapshot(null, 0), name).
 */

/**
 * @typedef {{ cell: string, line: number, function: string, source: string }} Frame
 * @typedef {Frame[]} Place  a line and the calls that led to it, innermost first; none: nowhere in a cell
 */
/**
 * @typedef {object} Reason  one rule
 * @property {string} key
 * @property {Record<string, string>} arguments
 * @property {Place} location  of what it goes back to: where the scope was opened, the variable made, the flag set
 * @property {Reason[]} inner  why that scope's own name is not just as it was given
 */
/**
 * @typedef {object} Happening
 * @property {'operation' | 'variable_made' | 'variable_shared' | 'scope_enter' | 'reuse_set'} kind
 * @property {Place} location
 * @property {Reason[]} reasons  none: the name stands as it was given
 */
/**
 * @typedef {object} Explanation
 * @property {string} name
 * @property {'operation' | 'variable' | 'variable_scope' | 'name_scope' | null} kind  null: there is no such name
 * @property {Happening[]} events  in the order in which they happened
 */

const kinds = {
  operation: 'operation',
  variable_made: 'variable',
  variable_shared: 'variable',
  scope_enter: 'scope',
  reuse_set: 'variable_scope',
};

/**
 * The name by which a variable's event is known in the graph is its operation's.
 * @param {any} event
 * @param {string} name
 */
function isAbout(event, name) {
  return event.kind.startsWith('variable_')
    ? event.also === name
    : event.name === name || event.also === name;
}

/** @param {any[]} events @param {string} name */
function eventsOf(events, name) {
  const about = events.filter((event) => isAbout(event, name));
  // What tf.get_variable knows a variable by, when the operation had to take another name; a prefix without its slash.
  const found = about.length > 0 ? about : events.filter((event) => [name, `${name}/`].includes(event.name));
  // A variable's operation carries the same name; what made the variable says it better.
  const made = found.some((event) => event.kind === 'variable_made');
  return made ? found.filter((event) => event.kind !== 'operation') : found;
}

/**
 * @param {{ events: any[], locations: Frame[][] }} snapshot  of a graph, from its first event on
 * @param {string} name  of an operation, a tensor ("foo/v:0"), a variable, a variable scope ("foo"), a name scope
 *   ("foo_1/")
 * @returns {Explanation}
 */
export function explain(snapshot, name) {
  const told = snapshot.events.filter((event) => Object.hasOwn(kinds, event.kind));
  const events = eventsOf(told, name.replace(/:\d+$/, ''));
  const [first] = events;
  const kind = first && kinds[/** @type {keyof typeof kinds} */ (first.kind)];
  const placed = (/** @type {number} */ location) => snapshot.locations[location] ?? [];
  return {
    name,
    kind: /** @type {Explanation['kind']} */ (kind === 'scope' ? `${first.scope}_scope` : (kind ?? null)),
    events: events.map((event) => ({
      kind: event.kind,
      location: placed(event.location),
      reasons: reasonsAt(event.reasons, placed),
    })),
  };
}

/**
 * The core's reasons with their places.
 * @param {any[]} reasons
 * @param {(location: number) => Place} placed
 * @returns {Reason[]}
 */
export function reasonsAt(reasons, placed) {
  return reasons.map((reason) => ({
    ...reason,
    location: placed(reason.location),
    inner: reasonsAt(reason.inner, placed),
  }));
}
