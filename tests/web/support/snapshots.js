/** Snapshots for the tests of views, written by hand after what the core gives: small, and known in every detail. */

/** @typedef {import('../../../web/src/views/snapshot.js').Snapshot} Snapshot */
/** @typedef {import('../../../web/src/views/snapshot.js').Operation} Operation */

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
        parent: 0,
        location: 5,
      },
    ],
    events: [
      {
        kind: 'variable_made',
        name: 'foo/v',
        location: 2,
        ref: 0,
        reasons: [{ code: 'variable_scope', prefix: 'foo/', scope: 1 }],
      },
      { kind: 'operation', name: 'foo/v', location: 2, ref: 0, reasons: [] },
      {
        kind: 'variable_shared',
        name: 'foo/v',
        location: 3,
        ref: 0,
        reasons: [{ code: 'reuse', flag: 'True', from: 2 }],
      },
      {
        kind: 'scope_enter',
        scope: 'variable',
        name: 'foo',
        location: 5,
        ref: 2,
        reasons: [{ code: 'unique_suffix', base: 'foo', suffix: '_1' }],
      },
      {
        kind: 'scope_enter',
        scope: 'name',
        name: 'foo_1/add/',
        location: 4,
        ref: -1,
        reasons: [{ code: 'name_scope', prefix: 'foo_1/' }],
      },
      {
        kind: 'operation',
        name: 'foo_1/add',
        location: 4,
        ref: 5,
        reasons: [{ code: 'exact_name', name: 'foo_1/add' }],
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
