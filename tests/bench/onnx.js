/**
 * ONNX Runtime Web, one thread: a session of one Conv and one Relu, NCHW as it likes it. The model is written here,
 * field by field of ONNX's protocol buffers.
 */

import { numbersOf, outputSize } from './shapes.js';

/** @typedef {import('./shapes.js').Shape} Shape */

/** @param {number} value @returns {number[]} */
function varint(value) {
  const bytes = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

/** @param {number} field @param {number} value */
const int = (field, value) => Uint8Array.from([...varint(field << 3), ...varint(value)]);

/** @param {Uint8Array[]} parts */
function joined(parts) {
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** @param {number} field @param {...Uint8Array} parts */
function message(field, ...parts) {
  const body = joined(parts);
  return joined([Uint8Array.from([...varint((field << 3) | 2), ...varint(body.length)]), body]);
}

/** @param {number} field @param {string} value */
const text = (field, value) => message(field, new TextEncoder().encode(value));

/** @param {Float32Array} values */
const raw = (values) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

/** An attribute of integers. @param {string} name @param {number[]} values */
const ints = (name, values) => message(5, text(1, name), ...values.map((value) => int(8, value)), int(20, 7));

/** An initializer. @param {string} name @param {number[]} dims @param {Float32Array} values */
const initializer = (name, dims, values) =>
  message(5, ...dims.map((dim) => int(1, dim)), int(2, 1), text(8, name), message(9, raw(values)));

/** An input or output. @param {number} field @param {string} name @param {number[]} dims */
const value = (field, name, dims) =>
  message(
    field,
    text(1, name),
    message(2, message(1, int(1, 1), message(2, ...dims.map((dim) => message(1, int(1, dim)))))),
  );

/** HWIO to OIHW. @param {Shape} shape @param {Float32Array} w */
function transposed({ filter, channels, filters }, w) {
  const area = filter * filter;
  const out = new Float32Array(w.length);
  for (let place = 0; place < area; place++)
    for (let c = 0; c < channels; c++)
      for (let k = 0; k < filters; k++)
        out[(k * channels + c) * area + place] = w[(place * channels + c) * filters + k];
  return out;
}

/** @param {Shape} shape @param {Float32Array} w @param {Float32Array} b */
export function onnxModel(shape, w, b) {
  const { size, channels, filter, filters, stride } = shape;
  const out = outputSize(shape);
  const total = Math.max(0, (out - 1) * stride + filter - size);
  const before = total >> 1;
  const pads = [before, before, total - before, total - before];
  const conv = message(
    1,
    ...['x', 'w', 'b'].map((name) => text(1, name)),
    text(2, 'sum'),
    text(4, 'Conv'),
    ints('kernel_shape', [filter, filter]),
    ints('strides', [stride, stride]),
    ints('pads', pads),
  );
  const relu = message(1, text(1, 'sum'), text(2, 'y'), text(4, 'Relu'));
  const graph = message(
    7,
    conv,
    relu,
    text(2, 'layer'),
    initializer('w', [filters, channels, filter, filter], transposed(shape, w)),
    initializer('b', [filters], b),
    value(11, 'x', [1, channels, size, size]),
    value(12, 'y', [1, filters, out, out]),
  );
  return joined([int(1, 8), graph, message(8, int(2, 13))]);
}

/** @param {ArrayLike<number>} values @param {number} pixels @param {number} channels */
function toNhwc(values, pixels, channels) {
  const out = new Float32Array(values.length);
  for (let p = 0; p < pixels; p++)
    for (let c = 0; c < channels; c++) out[p * channels + c] = values[c * pixels + p];
  return out;
}

/** @param {ArrayLike<number>} values @param {number} pixels @param {number} channels */
function toNchw(values, pixels, channels) {
  const out = new Float32Array(values.length);
  for (let p = 0; p < pixels; p++)
    for (let c = 0; c < channels; c++) out[c * pixels + p] = values[p * channels + c];
  return out;
}

export class Onnx {
  /** @param {any} ort  the module, set to one thread */
  constructor(ort) {
    this.ort = ort;
  }

  /** @param {Shape} shape @returns {Promise<import('./measure.js').Contender>} */
  async conv2d(shape) {
    const { size, channels, filters } = shape;
    const { x, w, b } = numbersOf(shape);
    const session = await this.ort.InferenceSession.create(onnxModel(shape, w, b), {
      executionProviders: ['wasm'],
      intraOpNumThreads: 1,
    });
    const pixels = size * size;
    const input = new this.ort.Tensor('float32', toNchw(x, pixels, channels), [1, channels, size, size]);
    const run = () => session.run({ x: input });
    return {
      name: 'ort',
      run,
      result: async () => toNhwc((await run()).y.data, outputSize(shape) ** 2, filters),
      dispose: () => session.release(),
    };
  }
}
