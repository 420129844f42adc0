/**
 * Makes the data files of the lessons: each picture named in a lesson.json is decoded, cropped to a square,
 * scaled down and written as a .npy array of uint8, with a data.json that says where it comes from.
 *
 * The pictures are those of npm packages whose images are in the public domain, so the repository holds none.
 * The array format is NumPy's, version 1.0 (NEP 1). Run: node web/scripts/lesson-data.js [output folder]
 */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import jpeg from 'jpeg-js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);

/** @typedef {{ width: number, height: number, data: Uint8Array }} Pixels  RGBA, row by row, four bytes a pixel */
/** @typedef {{ left: number, top: number, size: number }} Square  in pixels of the photograph */
/**
 * @typedef {{ file: string, package: string, crop: Square, size: number, [fact: string]: unknown }} Picture
 * An entry of "pictures" in lesson.json; all that is not needed here is handed on to the page as it stands.
 */

/**
 * How much each pixel of a line counts for each pixel of the shorter line: the length of their overlap.
 *
 * @param {number} from  pixels of the line
 * @param {number} to  pixels of the shorter line
 * @returns {{ index: number, weight: number }[][]}  one list for each pixel of the shorter line, weights sum to 1
 */
export function overlaps(from, to) {
  const step = from / to;
  return Array.from({ length: to }, (_, i) => {
    const begin = i * step;
    const end = begin + step;
    const list = [];
    for (let index = Math.floor(begin); index < Math.min(from, Math.ceil(end)); index++) {
      const length = Math.min(end, index + 1) - Math.max(begin, index);
      if (length > 0) list.push({ index, weight: length / step });
    }
    return list;
  });
}

/**
 * Cuts a square out of a photograph and scales it down, each new pixel being the mean of the area it covers.
 *
 * @param {Pixels} pixels
 * @param {Square} crop
 * @param {number} size  rows and columns of the result
 * @returns {Uint8Array}  [size, size, 3], row-major
 */
export function shrink(pixels, crop, size) {
  if (crop.left + crop.size > pixels.width || crop.top + crop.size > pixels.height || size > crop.size) {
    throw new RangeError(
      `a square of ${crop.size} does not fit a picture of ${pixels.width}x${pixels.height}`,
    );
  }
  const spans = overlaps(crop.size, size);
  const result = new Uint8Array(size * size * 3);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0];
      for (const y of spans[row]) {
        for (const x of spans[column]) {
          const at = 4 * ((crop.top + y.index) * pixels.width + crop.left + x.index);
          for (let c = 0; c < 3; c++) sum[c] += y.weight * x.weight * pixels.data[at + c];
        }
      }
      for (let c = 0; c < 3; c++) result[3 * (row * size + column) + c] = Math.round(sum[c]);
    }
  }
  return result;
}

/**
 * An array of bytes in NumPy's file format: magic, version, length of the header, header, data.
 *
 * @param {Uint8Array} data  row-major
 * @param {number[]} shape
 * @returns {Uint8Array}
 */
export function npy(data, shape) {
  const prefix = 10;
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
  const facts = `{'descr': '|u1', 'fortran_order': False, 'shape': ${tuple}, }`;
  const padding = 63 - ((prefix + facts.length) % 64); // with its newline the header ends on a multiple of 64
  const header = `${facts}${' '.repeat(padding)}\n`;
  const length = [header.length & 255, header.length >> 8];
  const magic = [0x93, ...Buffer.from('NUMPY'), 1, 0, ...length];
  return new Uint8Array(Buffer.concat([Buffer.from(magic), Buffer.from(header), data]));
}

/** @param {Picture} picture @returns {Promise<Uint8Array>} the file's bytes */
async function pictureFile(picture) {
  const folder = path.dirname(require.resolve(`${picture.package}/package.json`));
  const bytes = await readFile(path.join(folder, 'data', 'image.jpg'));
  const pixels = jpeg.decode(bytes, { useTArray: true });
  return npy(shrink(pixels, picture.crop, picture.size), [picture.size, picture.size, 3]);
}

/**
 * Writes the data files of one lesson and its data.json.
 *
 * @param {string} lesson  the lesson's folder
 * @param {string} folder  where the files go; made if it is not there
 */
export async function makeLessonData(lesson, folder) {
  const { pictures = [] } = JSON.parse(await readFile(path.join(lesson, 'lesson.json'), 'utf8'));
  await mkdir(folder, { recursive: true });
  const described = [];
  for (const picture of /** @type {Picture[]} */ (pictures)) {
    await writeFile(path.join(folder, picture.file), await pictureFile(picture));
    const { crop, size, ...facts } = picture;
    described.push({ ...facts, dtype: 'uint8', shape: [size, size, 3] });
  }
  await writeFile(path.join(folder, 'data.json'), `${JSON.stringify({ pictures: described }, null, 2)}\n`);
}

/** @param {string} output  one folder for each lesson is made in it */
async function makeAll(output) {
  const lessons = path.join(root, 'tutorial', 'lessons');
  for (const entry of await readdir(lessons, { withFileTypes: true })) {
    if (entry.isDirectory())
      await makeLessonData(path.join(lessons, entry.name), path.join(output, entry.name));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await makeAll(path.resolve(process.argv[2] ?? path.join(root, 'build', 'lesson-data')));
}
