/** One attribute of a described operation, by the kind that the operation's definition gives it. */

import { dtypeNumber, Tensor } from './tensor.js';

/** @typedef {import('./core.js').Core} Core */

/** @type {WeakMap<Core, Map<string, string>>} */
const known = new WeakMap();

/**
 * 'i' int, 'f' float, 'b' bool, 's' string, 't' type, 'h' shape, 'v' tensor, 'I' ints, 'S' strings, '' unknown.
 * @param {Core} core @param {string} type @param {string} attr
 * @returns {string}
 */
function kindOf(core, type, attr) {
  let kinds = known.get(core);
  if (kinds === undefined) {
    kinds = new Map();
    known.set(core, kinds);
  }
  const key = `${type}.${attr}`;
  let kind = kinds.get(key);
  if (kind === undefined) {
    const { memory, exports: e } = core;
    memory.begin();
    const number = e.op_attr_kind(memory.text(type), memory.text(attr));
    kind = number === 0 ? '' : String.fromCharCode(number);
    if (kind) kinds.set(key, kind);
  }
  return kind;
}

/**
 * What a value of an attribute without definition (tf.Graph.create_op takes any) must be.
 * {type}, {shape} and {float} say it; the rest shows it.
 * @param {unknown} value
 * @returns {[string, unknown]}
 */
function guessKind(value) {
  if (value instanceof Tensor) return ['v', value];
  if (typeof value === 'boolean') return ['b', value];
  if (typeof value === 'number') return [Number.isInteger(value) ? 'i' : 'f', value];
  if (typeof value === 'bigint') return ['i', value];
  if (typeof value === 'string') return ['s', value];
  if (Array.isArray(value)) return [value.length > 0 && typeof value[0] === 'string' ? 'S' : 'I', value];
  const tagged = /** @type {Record<string, unknown>} */ (value ?? {});
  if ('type' in tagged) return ['t', tagged.type];
  if ('shape' in tagged) return ['h', tagged.shape];
  if ('float' in tagged) return ['f', tagged.float];
  throw new TypeError(`an attribute cannot be ${JSON.stringify(value)}`);
}

/**
 * @param {Core} core
 * @param {number} description
 * @param {string} type
 * @param {string} attr
 * @param {unknown} given
 */
export function describeAttribute(core, description, type, attr, given) {
  const kind = kindOf(core, type, attr);
  const [shown, value] = kind ? [kind, given] : guessKind(given);
  const { memory, exports: e } = core;
  memory.begin();
  const name = memory.word(attr);
  core.check(describeKind(shown, /** @type {any} */ (value)));

  /** @param {string} as @param {any} it @returns {number} */
  function describeKind(as, it) {
    switch (as) {
      case 'i':
        return e.describe_int(description, name, BigInt(it));
      case 'f':
        return e.describe_float(description, name, Number(it));
      case 'b':
        return e.describe_bool(description, name, it ? 1 : 0);
      case 's':
        return e.describe_string(description, name, memory.text(String(it)));
      case 't':
        return e.describe_type(description, name, dtypeNumber(it));
      case 'h':
        return e.describe_shape(
          description,
          name,
          it ? it.length : -1,
          memory.doubles(shapeNumbers(it ?? [])),
        );
      case 'v':
        return e.describe_tensor(description, name, it.pointer);
      case 'I':
        return e.describe_ints(description, name, memory.longs(it.map(BigInt)), it.length);
      case 'S':
        return e.describe_strings(description, name, memory.texts(it), it.length);
      default:
        throw new TypeError(`attribute '${attr}' of '${type}' has the unknown kind '${as}'`);
    }
  }
}

/** @param {readonly (number | null)[]} shape @returns {number[]} */
function shapeNumbers(shape) {
  return shape.map((size) => size ?? -1);
}
