/**
 * LiteRT.js, which runs in browsers only: one CONV_2D with its activation, one thread. The model is written here, table
 * by table of TensorFlow Lite's schema.
 */

import { Builder } from 'flatbuffers';
import { numbersOf, outputSize } from './shapes.js';

/** @typedef {import('./shapes.js').Shape} Shape */

const CONV_2D = 3;
const CONV_2D_OPTIONS = 1;
const RELU = 1;

/** @param {Builder} builder @param {number[]} values */
function ints(builder, values) {
  builder.startVector(4, values.length, 4);
  for (const value of [...values].reverse()) builder.addInt32(value);
  return builder.endVector();
}

/** @param {Builder} builder @param {number[]} offsets */
function tables(builder, offsets) {
  builder.startVector(4, offsets.length, 4);
  for (const offset of [...offsets].reverse()) builder.addOffset(offset);
  return builder.endVector();
}

/** @param {Builder} builder @param {Float32Array | null} values */
function buffer(builder, values) {
  let data = 0;
  if (values) {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    builder.startVector(1, bytes.length, 16);
    for (let i = bytes.length - 1; i >= 0; i--) builder.addInt8(bytes[i]);
    data = builder.endVector();
  }
  builder.startObject(1);
  if (data) builder.addFieldOffset(0, data, 0);
  return builder.endObject();
}

/** @param {Builder} builder @param {string} name @param {number[]} shape @param {number} at  its buffer */
function tensor(builder, name, shape, at) {
  const label = builder.createString(name);
  const dims = ints(builder, shape);
  builder.startObject(4);
  builder.addFieldOffset(0, dims, 0);
  builder.addFieldInt8(1, 0, 0);
  builder.addFieldInt32(2, at, 0);
  builder.addFieldOffset(3, label, 0);
  return builder.endObject();
}

/** @param {Builder} builder @param {number} stride */
function operator(builder, stride) {
  builder.startObject(6);
  builder.addFieldInt32(1, stride, 0);
  builder.addFieldInt32(2, stride, 0);
  builder.addFieldInt8(3, RELU, 0);
  const options = builder.endObject();
  const inputs = ints(builder, [0, 1, 2]);
  const outputs = ints(builder, [3]);
  builder.startObject(5);
  builder.addFieldOffset(1, inputs, 0);
  builder.addFieldOffset(2, outputs, 0);
  builder.addFieldInt8(3, CONV_2D_OPTIONS, 0);
  builder.addFieldOffset(4, options, 0);
  return builder.endObject();
}

/** HWIO to OHWI. @param {Shape} shape @param {Float32Array} w */
function transposed({ filters }, w) {
  const inner = w.length / filters;
  const out = new Float32Array(w.length);
  for (let i = 0; i < inner; i++) for (let k = 0; k < filters; k++) out[k * inner + i] = w[i * filters + k];
  return out;
}

/** @param {Shape} shape @param {Float32Array} w @param {Float32Array} b */
function tfliteModel(shape, w, b) {
  const { size, channels, filter, filters, stride } = shape;
  const out = outputSize(shape);
  const builder = new Builder(w.byteLength + 4096);
  const buffers = tables(builder, [
    buffer(builder, null),
    buffer(builder, transposed(shape, w)),
    buffer(builder, b),
  ]);
  const tensors = tables(builder, [
    tensor(builder, 'x', [1, size, size, channels], 0),
    tensor(builder, 'w', [filters, filter, filter, channels], 1),
    tensor(builder, 'b', [filters], 2),
    tensor(builder, 'y', [1, out, out, filters], 0),
  ]);
  const operators = tables(builder, [operator(builder, stride)]);
  const inputs = ints(builder, [0]);
  const outputs = ints(builder, [3]);
  builder.startObject(5);
  builder.addFieldOffset(0, tensors, 0);
  builder.addFieldOffset(1, inputs, 0);
  builder.addFieldOffset(2, outputs, 0);
  builder.addFieldOffset(3, operators, 0);
  const graphs = tables(builder, [builder.endObject()]);
  builder.startObject(4);
  builder.addFieldInt8(0, CONV_2D, 0);
  builder.addFieldInt32(2, 1, 0);
  builder.addFieldInt32(3, CONV_2D, 0);
  const codes = tables(builder, [builder.endObject()]);
  builder.startObject(5);
  builder.addFieldInt32(0, 3, 0);
  builder.addFieldOffset(1, codes, 0);
  builder.addFieldOffset(2, graphs, 0);
  builder.addFieldOffset(4, buffers, 0);
  builder.finish(builder.endObject(), 'TFL3');
  return builder.asUint8Array();
}

export class LiteRt {
  /** @param {any} litert  the module, loaded */
  constructor(litert) {
    this.litert = litert;
  }

  /** @param {Shape} shape @returns {Promise<import('./measure.js').Contender>} */
  async conv2d(shape) {
    const { x, w, b } = numbersOf(shape);
    const model = await this.litert.loadAndCompile(tfliteModel(shape, w, b), { accelerator: 'wasm' });
    const input = new this.litert.Tensor(x, [1, shape.size, shape.size, shape.channels]);
    return {
      name: 'litert',
      run: async () => {
        for (const output of await model.run(input)) output.delete();
      },
      result: async () => {
        const [output] = await model.run(input);
        const values = output.toTypedArray().slice();
        output.delete();
        return values;
      },
      dispose: () => {
        input.delete();
        model.delete();
      },
    };
  }
}
