/**
 * Numbers as colours. Pictures are grey (or red, green, blue); a heat map of values of one sign goes from dark to bright,
 * one of both signs has white at zero, so that zero is seen.
 */

/** @typedef {import('./slices.js').Tensor} Tensor */
/** @typedef {import('./slices.js').Slice} Slice */
/** @typedef {import('./slices.js').Range} Range */
/** @typedef {'picture' | 'heat'} Mode */

// Points of two scales, evenly spaced; between them colours are mixed. Lightness rises (or falls) all the way.
const oneSign = [
  [38, 18, 66],
  [52, 79, 135],
  [33, 140, 141],
  [126, 199, 97],
  [250, 231, 80],
];
const bothSigns = [
  [24, 78, 140],
  [120, 170, 214],
  [247, 245, 242],
  [226, 148, 110],
  [158, 46, 36],
];
const notANumber = [255, 0, 255];

/**
 * @param {Tensor} tensor
 * @param {Slice} slice
 * @param {Range} range
 * @param {Mode} mode
 * @returns {Uint8ClampedArray<ArrayBuffer>}  red, green, blue, alpha, row by row
 */
export function paint(tensor, slice, range, mode) {
  const pixels = new Uint8ClampedArray(slice.height * slice.width * 4);
  const colour = colouring(range, mode, tensor.dtype === 'uint8');
  let at = 0;
  for (let row = 0; row < slice.height; row++) {
    for (let column = 0; column < slice.width; column++) {
      const offset = slice.offset + row * slice.row + column * slice.column;
      const value = (/** @type {number} */ channel) =>
        Number(tensor.values[offset + channel * slice.channel]);
      const rgb =
        slice.channels === 3 ? [0, 1, 2].map((channel) => colour(value(channel))[0]) : colour(value(0));
      pixels.set([rgb[0], rgb[1], rgb[2], 255], at);
      at += 4;
    }
  }
  return pixels;
}

/**
 * @param {Range} range
 * @param {Mode} mode
 * @param {boolean} bytes  a picture of bytes is shown as it is
 * @returns {(value: number) => number[]}
 */
function colouring({ least, most }, mode, bytes) {
  if (mode === 'heat' && least < 0 && most > 0) {
    const reach = Math.max(-least, most);
    return (value) => (Number.isNaN(value) ? notANumber : mix(bothSigns, (value / reach + 1) / 2));
  }
  const span = most - least || 1;
  if (mode === 'heat')
    return (value) => (Number.isNaN(value) ? notANumber : mix(oneSign, (value - least) / span));
  if (bytes) return (value) => [value, value, value];
  return (value) => (Number.isNaN(value) ? notANumber : Array(3).fill((255 * (value - least)) / span));
}

/** @param {number[][]} scale  @param {number} at  0 to 1; beyond is clamped */
function mix(scale, at) {
  const place = Math.min(1, Math.max(0, at)) * (scale.length - 1);
  const low = Math.min(Math.floor(place), scale.length - 2);
  return scale[low].map((value, channel) => value + (scale[low + 1][channel] - value) * (place - low));
}
