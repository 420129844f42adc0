/**
 * Writes an array of bytes as an .npy file, which np.load reads. Source: NumPy's format, version 1.0: a magic, the length of
 * the header, the header as a Python dictionary padded with blanks so that the data begins at a multiple of 64.
 */

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0];

/**
 * @param {number[]} shape
 * @param {ArrayLike<number>} values  0 to 255, row-major
 * @returns {Uint8Array}
 */
export function npyBytes(shape, values) {
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
  const dictionary = `{'descr': '|u1', 'fortran_order': False, 'shape': ${tuple}, }`;
  const before = magic.length + 2;
  const length = Math.ceil((before + dictionary.length + 1) / 64) * 64 - before;
  const header = `${dictionary.padEnd(length - 1)}\n`;
  const bytes = new Uint8Array(before + length + values.length);
  bytes.set(magic);
  bytes.set([length & 255, length >> 8], magic.length);
  bytes.set(new TextEncoder().encode(header), before);
  bytes.set(values, before + length);
  return bytes;
}

/**
 * Red, green and blue without alpha; what is transparent lies on white.
 * @param {ArrayLike<number>} rgba
 * @returns {Uint8Array}
 */
export function withoutAlpha(rgba) {
  const pixels = rgba.length / 4;
  const rgb = new Uint8Array(pixels * 3);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const alpha = rgba[4 * pixel + 3] / 255;
    for (let channel = 0; channel < 3; channel++) {
      rgb[3 * pixel + channel] = Math.round(rgba[4 * pixel + channel] * alpha + 255 * (1 - alpha));
    }
  }
  return rgb;
}
