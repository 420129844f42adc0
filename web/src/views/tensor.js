/** A tensor to look at: as numbers, as a heat map, as pictures; each picture scaled to its range, the range beside it. */
import { h, visible } from './dom.js';
import { numberText, range, valueText } from './number.js';
import { paint } from './paint.js';
import { rangeOf, slicesOf } from './slices.js';
import { shapeText } from './snapshot.js';

/** @typedef {import('./slices.js').Tensor} Tensor */
/** @typedef {import('./slices.js').Slice} Slice */
/** @typedef {import('./context.js').Context} Context */
/** @typedef {'numbers' | 'heat' | 'picture'} Mode */

const mostSlices = 64;
const mostNumberSlices = 4;
const mostRows = 32;
const mostColumns = 16;

/**
 * The way of looking that suits a tensor best.
 * @param {Tensor} tensor
 * @param {boolean} filter
 * @returns {Mode}
 */
export function modeFor(tensor, filter) {
  if (!isNumeric(tensor)) return 'numbers';
  const size = tensor.shape.reduce((product, extent) => product * extent, 1);
  if (tensor.shape.length >= 3 && !filter) return 'picture';
  return size > 64 ? 'heat' : 'numbers';
}

/** @param {Tensor} tensor */
const isNumeric = (tensor) => tensor.dtype !== 'string';

/**
 * How to look at a tensor. filter: it is a variable of rank 4, [rows, columns, channels, features]. most: pictures at most.
 * @typedef {{ mode: Mode, filter: boolean, most?: number }} Look
 */

/**
 * @param {Tensor} tensor
 * @param {Look} look
 * @param {Context} context
 * @returns {HTMLElement}
 */
export function tensorView(tensor, { mode, filter, most = mostSlices }, context) {
  const say = context.words.ui;
  const pictures = mode !== 'numbers' && isNumeric(tensor);
  const { slices, total } = slicesOf(tensor.shape, filter, pictures ? most : mostNumberSlices);
  return h('figure', { class: `tensor ${pictures ? mode : 'numbers'}` }, [
    h(
      'figcaption',
      null,
      h('code', null, visible(tensor.name)),
      ' ',
      h('span', { class: 'shape' }, shapeText(tensor.shape)),
      ` ${tensor.dtype}`,
    ),
    total === 0 && h('p', { class: 'empty' }, say.noElements),
    h('div', { class: 'slices', tabindex: '0', role: 'group', 'aria-label': visible(tensor.name) }, [
      slices.map((slice) =>
        pictures
          ? picture(tensor, slice, /** @type {'heat' | 'picture'} */ (mode), context)
          : numbers(tensor, slice, context),
      ),
    ]),
    total > slices.length && h('p', { class: 'soft' }, say.moreSlices(total - slices.length)),
  ]);
}

/** @param {Tensor} tensor  @param {Slice} slice  @param {'heat' | 'picture'} mode  @param {Context} context */
function picture(tensor, slice, mode, context) {
  const reach = rangeOf(tensor, slice);
  const text = context.words.ui.fromTo(numberText(reach.least), numberText(reach.most));
  const canvas = h('canvas', {
    width: String(slice.width),
    height: String(slice.height),
    role: 'img',
    'aria-label': `${visible(tensor.name)}${slice.label} ${slice.height} × ${slice.width}, ${text}`,
  });
  const pixels = paint(tensor, slice, reach, mode);
  canvas.getContext('2d')?.putImageData(new ImageData(pixels, slice.width, slice.height), 0, 0);
  return h(
    'div',
    { class: 'slice' },
    canvas,
    h('div', { class: 'range' }, slice.label && [h('code', null, slice.label), h('br')], text),
  );
}

/** @param {Tensor} tensor  @param {Slice} slice  @param {Context} context */
function numbers(tensor, slice, context) {
  const say = context.words.ui;
  const rows = Math.min(slice.height, mostRows);
  const columns = Math.min(slice.width, mostColumns);
  const cut = rows < slice.height || columns < slice.width;
  return h('div', { class: 'slice' }, [
    slice.label && h('div', { class: 'range' }, h('code', null, slice.label)),
    h(
      'table',
      null,
      h(
        'tbody',
        null,
        range(rows).map((row) =>
          h(
            'tr',
            null,
            range(columns).map((column) => cell(tensor, slice, row, column)),
          ),
        ),
      ),
    ),
    cut && h('p', { class: 'soft' }, say.cutTo(rows, columns)),
  ]);
}

/** @param {Tensor} tensor  @param {Slice} slice  @param {number} row  @param {number} column */
function cell(tensor, slice, row, column) {
  const at = slice.offset + row * slice.row + column * slice.column;
  const bool = tensor.dtype === 'bool';
  const values = range(slice.channels).map((channel) => {
    const value = tensor.values[at + channel * slice.channel];
    return valueText(bool ? Boolean(value) : value);
  });
  return h('td', null, values.join(' '));
}
