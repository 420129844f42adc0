/** Small questions that several views ask of a snapshot. */

/** @typedef {import('../core/snapshot.js').Snapshot} Snapshot */
/** @typedef {import('../core/snapshot.js').Scope} Scope */
/** @typedef {import('../core/snapshot.js').Value} Value */

/** @type {Snapshot} */
export const emptySnapshot = {
  compat: '1.15',
  operations: [],
  variables: [],
  scopes: [],
  collections: {},
  events: [],
  locations: [[]],
};

/**
 * What a run made, counted: a variable is shared when it was given out again after it was made, a scope opened twice is
 * one. Each variable scope opens a name scope, too: only where there are no others do these count.
 * @param {Snapshot} snapshot
 * @returns {{ variables: number, shared: number, operations: number, scopes: number }}
 */
export function count(snapshot) {
  return {
    variables: snapshot.variables.length,
    shared: snapshot.variables.filter((variable) => variable.shared.length > 0).length,
    operations: snapshot.operations.length,
    scopes: scopesOf(snapshot, 'variable') || scopesOf(snapshot, 'name'),
  };
}

/** The root is no scope that anyone made. @param {Snapshot} snapshot  @param {Scope['kind']} kind */
function scopesOf({ scopes }, kind) {
  return new Set(scopes.filter((scope) => scope.kind === kind && scope.name !== '').map(({ name }) => name))
    .size;
}

/**
 * A shape as the page writes it: "[5, 5, 3, 32]", "[?, 3]", "?" for an unknown rank.
 * @param {(number | null)[] | null | undefined} shape
 */
export function shapeText(shape) {
  return shape ? `[${shape.map((size) => size ?? '?').join(', ')}]` : '?';
}

/**
 * The frames of a location, innermost first; none for "nowhere".
 * @param {Snapshot} snapshot
 * @param {number} location
 */
export function framesOf(snapshot, location) {
  return snapshot.locations[location] ?? [];
}

/** "foo/bar/v" -> ["foo", "bar", "v"]; a scope's trailing slash is dropped. @param {string} name */
export function pathOf(name) {
  return name.replace(/\/$/, '').split('/');
}

/**
 * The operation behind an output's name: "foo/v:0" -> "foo/v", "^c" -> "c".
 * @param {string} name
 */
export function operationOf(name) {
  return name.replace(/^\^/, '').replace(/:\d+$/, '');
}

/**
 * What sessions were fed or gave back that can be looked at as pictures.
 * @param {Snapshot} snapshot
 * @returns {Value[]}
 */
export function picturesOf({ fetched = [] }) {
  return fetched.filter(({ shape }) => shape.length >= 3 && shape.every((size) => size > 0));
}
