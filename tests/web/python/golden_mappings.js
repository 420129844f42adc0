/**
 * Where TensorFlow 1.15 differs from the 1.4 that recorded names_r14.json, each with the section of SPEC that says so.
 * A mapping changes what the recorded case expects; everything else is compared as it was recorded.
 */

import { readFileSync } from 'node:fs';

/** @typedef {import('./golden_cell.js').GoldenCase} GoldenCase */
/** @typedef {import('./golden_cell.js').Operation} Operation */

/** @param {GoldenCase} golden @param {(op: Operation) => Operation} change @returns {GoldenCase} */
const eachOperation = (golden, change) => ({ ...golden, ops: golden.ops.map(change) });

/** SPEC 1.10, A29: the operator + makes AddV2 (tf.add and the composite functions still make Add). @param {GoldenCase} golden */
const plusMakesAddV2 = (golden) =>
  eachOperation(golden, (op) =>
    op.type === 'Add' && /(^|\/)add(_\d+)?$/.test(op.name) ? { ...op, type: 'AddV2' } : op,
  );

/** SPEC 1.16: a placeholder's shape is kept with its unknown sizes; without a shape its rank is unknown. @param {GoldenCase} golden */
const placeholdersKeepTheirShape = (golden) =>
  eachOperation(golden, (op) =>
    op.type === 'Placeholder' ? { ...op, attrs: { ...op.attrs, shape: op.outputs[0][1] } } : op,
  );

/** Errors whose text or presence changed; the operations that a later error kept from being made are left out. */
/** @type {Record<string, { section: string, error: [string, string], without?: string[] }>} */
const ERRORS = {
  err_gv_partial_shape: {
    section: '1.8, A13: the text of a shape that is not fully defined',
    error: [
      'ValueError',
      'The initializer passed is not valid. It should be a callable with no arguments and the shape should not be ' +
        "provided or an instance of `tf.keras.initializers.*' and `shape` should be fully defined.",
    ],
  },
  err_add_shape: {
    section: '3: [2] + [3]',
    error: [
      'ValueError',
      "Dimensions must be equal, but are 2 and 3 for 'add' (op: 'AddV2') with input shapes: [2], [3].",
    ],
  },
  err_assign_shape: {
    section: '3, A25: assign of a wrong shape',
    error: [
      'ValueError',
      'Dimension 0 in both shapes must be equal, but are 2 and 3. Shapes are [2] and [3]. ' +
        "for 'Assign' (op: 'Assign') with input shapes: [2], [3].",
    ],
  },
  err_iter: {
    section: '3: iterate tensor',
    error: [
      'OperatorNotAllowedInGraphError',
      'iterating over `tf.Tensor` is not allowed in Graph execution. Use Eager execution or decorate this function ' +
        'with @tf.function.',
    ],
  },
  err_conv_rank: {
    section: '3, A11: conv2d of rank 2 (1.4 recorded without shape functions)',
    error: [
      'ValueError',
      "Shape must be rank 4 but is rank 2 for 'Conv2D' (op: 'Conv2D') with input shapes: [1,3], ?.",
    ],
    without: ['Conv2D'],
  },
  err_conv_big_valid: {
    section: '3: a filter larger than its input, VALID (1.4 recorded without shape functions)',
    error: [
      'ValueError',
      'Negative dimension size caused by subtracting 21 from 20 ' +
        "for 'Conv2D' (op: 'Conv2D') with input shapes: [32,20,20,3], [21,20,3,2].",
    ],
    without: ['Conv2D'],
  },
  err_conv_int: {
    section: 'A8: the types that conv2d allows',
    error: [
      'TypeError',
      "Value passed to parameter 'input' has DataType int32 not in list of allowed values: " +
        'float16, bfloat16, float32, float64',
    ],
  },
};

/** @param {GoldenCase} golden */
const errorsOf115 = (golden) => {
  const changed = ERRORS[golden.case];
  if (!changed) return golden;
  return {
    ...golden,
    error: changed.error,
    ops: golden.ops.filter((op) => !changed.without?.includes(op.name)),
  };
};

/** SPEC 1.3, A31, A32: unique names do not mind case, so "Foo" after three of "foo" is "Foo_3". @param {GoldenCase} golden */
const uniqueNamesIgnoreCase = (golden) =>
  golden.case === 'names_unique'
    ? {
        ...golden,
        result: [
          'foo',
          'foo_1',
          'foo_2',
          'foo_1_1',
          'foo_1_2',
          'Foo_3',
          'bar_1',
          'bar',
          'bar_2',
          'foo_2_1',
          'foo_4',
        ],
      }
    : golden;

/**
 * SPEC 1.3, 1.10, A29, A30: the long case of all default names stopped in 1.4 at its softmax_cross_entropy; at 1.15 it
 * runs through, `a + b` and tf.add share one counter, dropout has a rate, transpose a known rank. Its operations stand
 * in basic_ops_1.15.json.
 * @param {GoldenCase} golden
 */
const basicOperations = (golden) =>
  golden.case === 'g_basic_ops'
    ? {
        ...golden,
        error: null,
        ops: JSON.parse(readFileSync(new URL('./golden/basic_ops_1.15.json', import.meta.url), 'utf8')),
      }
    : golden;

/** SPEC 4: a convolution has rank 4 whatever it is given (1.4 recorded without shape functions). @param {GoldenCase} golden */
const convolutionsHaveRankFour = (golden) =>
  eachOperation(golden, (op) =>
    op.type === 'Conv2D' ? { ...op, outputs: [[op.outputs[0][0], [null, null, null, null]]] } : op,
  );

/** @type {((golden: GoldenCase) => GoldenCase)[]} */
export const mappings = [
  plusMakesAddV2,
  placeholdersKeepTheirShape,
  convolutionsHaveRankFour,
  errorsOf115,
  uniqueNamesIgnoreCase,
  basicOperations,
];
