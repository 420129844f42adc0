/** Snapshots for the tests of views, written by hand after what the core gives: small, and known in every detail. */

/** @typedef {import('../../../web/src/core/snapshot.js').Snapshot} Snapshot */
/** @typedef {import('../../../web/src/core/snapshot.js').Operation} Operation */

/**
 * @param {number} id
 * @param {string} name
 * @param {string} type
 * @param {string[]} [inputs]
 * @param {Partial<Operation>} [more]
 * @returns {Operation}
 */
export function operation(id, name, type, inputs = [], more = {}) {
  const outputs = type === 'NoOp' ? [] : [{ dtype: 'float32', ref: type === 'Variable', shape: [1] }];
  return {
    id,
    name,
    type,
    inputs,
    control: [],
    outputs,
    attrs: {},
    device: '',
    location: 1,
    variable: null,
    ...more,
  };
}

/** @param {string} kind @param {string} name @param {number} location @param {number} ref */
const event = (kind, name, location, ref) => ({
  kind,
  name,
  also: kind.startsWith('variable_') ? name : null,
  location,
  ref,
  reasons: [],
});

/**
 * @param {string} key @param {Record<string, string>} facts @param {number} location
 * @returns {import('../../../web/src/core/snapshot.js').Rule}
 */
const reason = (key, facts, location) => ({
  key,
  arguments: facts,
  location,
  inner: [],
});

/** @param {number} line @param {string} [source] @param {string} [cell] @param {string} [inside] */
export const frame = (line, source = '', cell = 'reuse', inside = '<module>') => ({
  cell,
  line,
  function: inside,
  source,
});

/**
 * with tf.variable_scope("foo"): v = tf.get_variable("v", [1])
 * with tf.variable_scope("foo", reuse=True): v1 = tf.get_variable("v", [1]); x = 1.0 + v1
 * @returns {Snapshot}
 */
export function sharedVariable() {
  return {
    compat: '0.10',
    operations: [
      operation(0, 'foo/v', 'Variable', [], { variable: 'foo/v' }),
      operation(1, 'foo/v/Initializer/Const', 'Const'),
      operation(2, 'foo/v/Assign', 'Assign', ['foo/v:0', 'foo/v/Initializer/Const:0']),
      operation(3, 'foo/v/read', 'Identity', ['foo/v:0']),
      operation(4, 'foo_1/add/x', 'Const', [], { location: 4 }),
      operation(5, 'foo_1/add', 'Add', ['foo_1/add/x:0', 'foo/v/read:0'], { location: 4 }),
    ],
    variables: [
      {
        name: 'foo/v',
        op: 0,
        shape: [1],
        dtype: 'float32',
        trainable: true,
        initialized: true,
        made: 2,
        scope: 1,
        shared: [3],
        by: 'get_variable',
      },
    ],
    scopes: [
      {
        id: 1,
        kind: 'variable',
        name: 'foo',
        nameScope: 'foo/',
        reuse: false,
        reuseFrom: null,
        captured: null,
        parent: 0,
        location: 1,
      },
      {
        id: 2,
        kind: 'variable',
        name: 'foo',
        nameScope: 'foo_1/',
        reuse: true,
        reuseFrom: 2,
        captured: 1,
        parent: 0,
        location: 5,
      },
    ],
    collections: { variables: ['foo/v:0'], trainable_variables: ['foo/v:0'] },
    events: [
      {
        ...event('variable_made', 'foo/v', 2, 0),
        reasons: [reason('variable_scope', { prefix: 'foo/' }, 1)],
      },
      event('operation', 'foo/v', 2, 0),
      {
        ...event('variable_shared', 'foo/v', 3, 0),
        reasons: [reason('shared', {}, 0), reason('reuse_given', { scope: 'foo', flag: 'True' }, 5)],
      },
      {
        ...event('scope_enter', 'foo', 5, 2),
        scope: 'variable',
        also: 'foo_1/',
        reasons: [
          {
            ...reason('opens_name_scope', { prefix: 'foo_1/' }, 0),
            inner: [reason('unique_suffix', { base: 'foo', suffix: '_1' }, 0)],
          },
        ],
      },
      {
        ...event('operation', 'foo_1/add', 4, 5),
        reasons: [
          {
            ...reason('name_scope', { prefix: 'foo_1/' }, 5),
            inner: [reason('unique_suffix', { base: 'foo', suffix: '_1' }, 0)],
          },
        ],
      },
    ],
    locations: [
      [],
      [frame(1, 'with tf.variable_scope("foo"):')],
      [frame(2, 'v = tf.get_variable("v", [1])')],
      [frame(9, 'return tf.get_variable("v", [1])', 'helper', 'share'), frame(4, 'v1 = share()')],
      [frame(5, 'x = 1.0 + v1')],
      [frame(3, 'with tf.variable_scope("foo", reuse=True):')],
    ],
    fetched: [{ name: 'foo_1/add:0', dtype: 'float32', shape: [1] }],
  };
}
