/** The functions of `_core` for tensors: numpy's arrays, constants, files. */

import { DTYPES, Tensor } from '../core/core.js';

/** @typedef {import('./bridge.js').BridgeState} BridgeState */

/**
 * A token is nothing but an object that Python holds: when it lets go, the tensor behind it is released.
 * @param {BridgeState} state
 */
function tokenMaker(state) {
  const registry = new FinalizationRegistry(
    (/** @type {{ handle: number, generation: number }} */ { handle, generation }) => {
      if (generation === state.generation) state.tensors.remove(handle)?.dispose();
    },
  );
  return (/** @type {number} */ handle) => {
    const token = Object.freeze(Object.create(null));
    registry.register(token, { handle, generation: state.generation });
    return token;
  };
}

/**
 * One element as it came through JSON: text beside numbers for what JSON has no number for.
 * @param {unknown} value
 * @param {number} dtype
 * @returns {any}
 */
function element(value, dtype) {
  if (dtype === DTYPES.string) {
    const { hex } = /** @type {{ hex?: string }} */ (value);
    return hex === undefined
      ? String(value)
      : Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16));
  }
  if (dtype === DTYPES.int64)
    return typeof value === 'boolean' ? (value ? 1n : 0n) : BigInt(/** @type {any} */ (value));
  if (typeof value !== 'string') return Number(value);
  const special = { nan: NaN, inf: Infinity, '-inf': -Infinity }[value];
  return special ?? Number(value);
}

/** @param {string} text @returns {Uint8Array} */
function hexBytes(text) {
  const bytes = new Uint8Array(text.length >> 1);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/** @param {Uint8Array} bytes @returns {string} */
function hexText(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** 1.0 as the bits of half floats is not 1.0: those element types are filled through a cast of the core. */
const CAST_FROM_FLOAT = /** @type {Set<number>} */ (new Set([DTYPES.float16, DTYPES.bfloat16]));
const COMPLEX = /** @type {Set<number>} */ (new Set([DTYPES.complex64, DTYPES.complex128]));

/** The bytes of a tensor where they lie. @param {Tensor} tensor @returns {Uint8Array} */
function rawBytes(tensor) {
  const { buffer, byteOffset, byteLength } = tensor.data;
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** A number as JSON; what JSON has no number for as text. @param {number | bigint} value @returns {string} */
function number(value) {
  if (typeof value === 'bigint' || Number.isFinite(value))
    return Object.is(value, -0) ? '-0.0' : String(value);
  return Number.isNaN(value) ? '"nan"' : value > 0 ? '"inf"' : '"-inf"';
}

/** Bytes as text where they are UTF-8, else as {"hex"}. @param {Uint8Array} bytes */
function stringElement(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { hex: hexText(bytes) };
  }
}

/** @param {BridgeState} state @returns {import('./bridge.js').Functions} */
export function valueFunctions(state) {
  const { core } = state;
  /** @param {number} handle */
  const tensor = (handle) => state.tensors.get(handle);
  /** @param {Tensor} value */
  const keep = (value) => state.tensors.add(value);

  /** @param {number} dtype @param {number[]} shape @param {unknown[]} values @returns {Tensor} */
  function make(dtype, shape, values) {
    if (CAST_FROM_FLOAT.has(dtype)) {
      const wide = make(DTYPES.float32, shape, values);
      const [narrow] = state.arithmetic().compute('Cast', [wide], { SrcT: DTYPES.float32, DstT: dtype });
      wide.dispose();
      return narrow;
    }
    const parts = COMPLEX.has(dtype) ? values.flat() : values;
    const elements = parts.map((value) => element(value, dtype));
    if (parts === values || values.length !== 1) return core.tensor(dtype, shape, elements);
    const filled = core.zeros(dtype, shape);
    const data = filled.data;
    for (let i = 0; i < data.length; i++) data[i] = elements[i % 2];
    core.exports.tensor_set_given(filled.pointer, 1);
    return filled;
  }

  /** @param {number} handle @param {number} index @returns {string} */
  function elementJson(handle, index) {
    const source = tensor(handle);
    if (index < 0 || index >= source.size)
      throw core.fail('element_index', [String(index), String(source.size)]);
    if (source.dtype === 'string') return JSON.stringify(stringElement(source.strings()[index]));
    if (CAST_FROM_FLOAT.has(source.dtypeNumber)) {
      const [wide] = state
        .arithmetic()
        .compute('Cast', [source], { SrcT: source.dtypeNumber, DstT: DTYPES.float32 });
      const text = number(wide.data[index]);
      wide.dispose();
      return text;
    }
    const data = source.data;
    if (COMPLEX.has(source.dtypeNumber)) return `[${number(data[2 * index])},${number(data[2 * index + 1])}]`;
    return source.dtype === 'bool' ? String(data[index] !== 0) : number(data[index]);
  }

  const token = tokenMaker(state);

  return {
    numbers: {
      tensor_new: (/** @type {number} */ dtype, /** @type {string} */ shape, /** @type {string} */ values) =>
        keep(make(dtype, JSON.parse(shape), JSON.parse(values))),
      tensor_float: (/** @type {number} */ dtype, /** @type {number} */ value) =>
        keep(make(dtype, [], [value])),
      tensor_int: (/** @type {number} */ dtype, /** @type {number} */ value) =>
        keep(make(dtype, [], [value])),
      tensor_copy: (/** @type {number} */ handle) => {
        const source = tensor(handle);
        const copy = core.zeros(source.dtypeNumber, source.shape);
        if (source.dtype === 'string') source.strings().forEach((bytes, i) => void copy.setString(i, bytes));
        else copy.data.set(/** @type {any} */ (source.data));
        return keep(copy);
      },
      /** Raw little-endian bytes, as hexadecimal text (MicroPython's base64 is slow Python). */
      tensor_raw: (/** @type {number} */ dtype, /** @type {string} */ shape, /** @type {string} */ hex) => {
        const made = core.zeros(dtype, JSON.parse(shape));
        rawBytes(made).set(hexBytes(hex).subarray(0, rawBytes(made).length));
        return keep(made);
      },
      tensor_retain: (/** @type {number} */ handle) => keep(tensor(handle).retain()),
      tensor_release: (/** @type {number} */ handle) => {
        state.tensors.remove(handle)?.dispose();
        return 0;
      },
      tensor_dtype: (/** @type {number} */ handle) => tensor(handle).dtypeNumber,
      tensor_size: (/** @type {number} */ handle) => tensor(handle).size,
      tensor_bytes: (/** @type {number} */ handle) => core.exports.tensor_bytes(tensor(handle).pointer),
      tensor_set: (
        /** @type {number} */ handle,
        /** @type {number} */ index,
        /** @type {string} */ value,
      ) => {
        const target = tensor(handle);
        const one = make(target.dtypeNumber, [], [JSON.parse(value)]);
        if (target.dtype === 'string') target.setString(index, one.strings()[0]);
        else {
          const per = one.data.length;
          for (let i = 0; i < per; i++) /** @type {any} */ (target.data)[index * per + i] = one.data[i];
        }
        one.dispose();
        return 0;
      },
      /** One result out of up to four values: the quick form of compute. */
      compute1: (
        /** @type {string} */ type,
        /** @type {string | null} */ attrs,
        /** @type {number[]} */ ...handles
      ) => keep(state.arithmetic().compute(type, handles.map(tensor), attributes(attrs))[0]),
    },
    texts: {
      tensor_json: (/** @type {number} */ handle) => tensor(handle).json(),
      tensor_text: (/** @type {number} */ handle, /** @type {boolean} */ repr) =>
        tensor(handle).text({ repr }),
      tensor_shape: (/** @type {number} */ handle) => JSON.stringify(tensor(handle).shape),
      tensor_info: (/** @type {number} */ handle) => {
        const { dtypeNumber, shape } = tensor(handle);
        return JSON.stringify([dtypeNumber, shape]);
      },
      tensor_get: elementJson,
      tensor_raw_text: (/** @type {number} */ handle) => {
        const bytes = rawBytes(tensor(handle));
        return hexText(bytes);
      },
      tensor_strings: (/** @type {number} */ handle) =>
        JSON.stringify(tensor(handle).strings().map(stringElement)),
      tensor_token: (/** @type {number} */ handle) => token(handle),
      compute: (
        /** @type {string} */ type,
        /** @type {string} */ handles,
        /** @type {string | null} */ attrs,
      ) => {
        const values = JSON.parse(handles).map((/** @type {number | number[]} */ one) =>
          Array.isArray(one) ? one.map(tensor) : tensor(one),
        );
        return JSON.stringify(state.arithmetic().compute(type, values, attributes(attrs)).map(keep));
      },
    },
  };

  /** @param {string | null} text */
  function attributes(text) {
    if (!text) return {};
    const attrs = JSON.parse(text);
    if (typeof attrs.value === 'number') attrs.value = tensor(attrs.value);
    return attrs;
  }
}
