/**
 * Writes winograd_transforms.h: Winograd's minimal filtering F(m x m, r x r) from its interpolation points.
 *
 *   node generate_winograd.js           writes the header beside this file
 *   node generate_winograd.js --check   says whether the header is what would be written (exit 1 if not)
 *
 * The method is Toom and Cook's: a filter of r taps over n = m + r - 1 numbers gives m outputs. Read as polynomials,
 * filter and outputs are evaluated at n - 1 points and at infinity, multiplied there, and the inputs are what
 * interpolation, transposed, makes of them:
 *
 *   y = A^T [ (G g) * (B^T d) ]           d [n], g [r], y [m]; * is elementwise
 *   A^T[i][j] = p_j^i                     (infinity: 1 in the last row)
 *   G[j][k]   = p_j^k / prod_{l != j} (p_j - p_l)
 *   B^T[j]    = the coefficients of prod_{l != j} (x - p_l)      (infinity: of the product over all l)
 *
 * The points are 0, pairs of p and -p, and infinity, so a pair's two rows share their even and odd halves.
 * Source: A. Lavin, S. Gray, Fast Algorithms for Convolutional Neural Networks, 2015.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The positive point of each pair, by n. A number and its inverse keep rounding errors small.
 *
 * @type {Record<number, number[]>}
 */
const PAIRS = { 6: [2 / 3, 1.5], 8: [1, 2, 0.5] };

/** The sizes F(m, r) to write. */
const SIZES = [
  { m: 4, r: 3 },
  { m: 4, r: 5 },
];

/**
 * Coefficients, lowest power first, of the product of (x^2 - p^2), as a polynomial in x^2.
 */
function squares(/** @type {number[]} */ pairs) {
  let product = [1];
  for (const p of pairs) {
    const next = [...product.map((c) => -c * p * p), 0];
    product.forEach((c, i) => {
      next[i + 1] += c;
    });
    product = next;
  }
  return product;
}

/** A C expression for the sum of coefficient * name; coefficients of one size are multiplied once. */
function combination(/** @type {{ c: number, name: string }[]} */ terms) {
  /** @type {Map<number, { sign: number, name: string }[]>} */
  const bySize = new Map();
  for (const { c, name } of terms) {
    if (c === 0) continue;
    const group = bySize.get(Math.abs(c)) ?? [];
    group.push({ sign: Math.sign(c), name });
    bySize.set(Math.abs(c), group);
  }
  const parts = [...bySize].map(([size, group]) => {
    const ordered = [...group].sort((a, b) => b.sign - a.sign);
    const sign = ordered[0].sign;
    const sum = ordered
      .slice(1)
      .reduce((text, t) => `${t.sign === sign ? 'add' : 'sub'}(${text}, ${t.name})`, ordered[0].name);
    return { sign, text: size === 1 ? sum : `mul(${float(size)}, ${sum})` };
  });
  const ordered = [...parts].sort((a, b) => b.sign - a.sign);
  if (ordered[0].sign < 0) throw new Error('a combination begins with a negative term');
  return ordered
    .slice(1)
    .reduce((text, t) => `${t.sign > 0 ? 'add' : 'sub'}(${text}, ${t.text})`, ordered[0].text);
}

const float = (/** @type {number} */ x) => `${Number.isInteger(x) ? `${x}.0` : x}F`;

/** t = B^T d for n numbers. */
function inputTransform(/** @type {number} */ n) {
  const pairs = PAIRS[n];
  const lines = [];
  const at = (/** @type {number[]} */ polynomial, /** @type {number} */ first) =>
    combination(polynomial.map((c, i) => ({ c, name: `d[${first + 2 * i}]` })).reverse());

  const all = squares(pairs);
  lines.push(`t[0] = ${at(all, 0)};`);
  pairs.forEach((p, i) => {
    const others = squares(pairs.filter((q) => q !== p));
    const odd = at(others, 1);
    lines.push(`const v128_t even_${i} = ${at(others, 2)};`);
    lines.push(`const v128_t odd_${i} = ${p === 1 ? odd : `mul(${float(p)}, ${odd})`};`);
    lines.push(`t[${2 * i + 1}] = add(even_${i}, odd_${i});`);
    lines.push(`t[${2 * i + 2}] = sub(even_${i}, odd_${i});`);
  });
  lines.push(`t[${n - 1}] = ${at(all, 1)};`);
  return define(`winograd_input_${n}(const v128_t d[${n}], v128_t t[${n}])`, lines);
}

/** y = A^T t for m outputs. */
function outputTransform(/** @type {number} */ n, /** @type {number} */ m) {
  const pairs = PAIRS[n];
  const lines = [];
  pairs.forEach((_, i) => {
    lines.push(`const v128_t sum_${i} = add(t[${2 * i + 1}], t[${2 * i + 2}]);`);
    lines.push(`const v128_t difference_${i} = sub(t[${2 * i + 1}], t[${2 * i + 2}]);`);
  });
  for (let row = 0; row < m; row++) {
    const terms = pairs.map((p, i) => ({ c: p ** row, name: `${row % 2 ? 'difference' : 'sum'}_${i}` }));
    if (row === 0) terms.unshift({ c: 1, name: 't[0]' });
    if (row === m - 1) terms.push({ c: 1, name: `t[${n - 1}]` });
    lines.push(`y[${row}] = ${combination(terms)};`);
  }
  return define(`winograd_output_${n}_${m}(const v128_t t[${n}], v128_t y[${m}])`, lines);
}

/** G, by which a filter is transformed once, in double precision. */
function filterMatrix(/** @type {number} */ n, /** @type {number} */ r) {
  const points = [0, ...PAIRS[n].flatMap((p) => [p, -p])];
  const rows = points.map((p) => {
    const scale = points.filter((q) => q !== p).reduce((product, q) => product * (p - q), 1);
    return Array.from({ length: r }, (_, k) => `${number(p ** k)} / ${number(scale)}`);
  });
  rows.push(Array.from({ length: r }, (_, k) => (k === r - 1 ? '1.0' : '0.0')));
  return `static const double winograd_filter_${n}_${r}[${n}][${r}] = {\n${rows
    .map((row) => `    {${row.join(', ')}},`)
    .join('\n')}\n};\n`;
}

const number = (/** @type {number} */ x) => (Number.isInteger(x) ? `${x}.0` : `${x}`);

function define(/** @type {string} */ head, /** @type {string[]} */ lines) {
  return `SIMD_INLINE void ${head} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

export function header() {
  const sizes = SIZES.map(({ m, r }) => ({ m, r, n: m + r - 1 }));
  const widths = [...new Set(sizes.map(({ n }) => n))].sort((a, b) => a - b);
  return `/* Written by generate_winograd.js, which tells the method; change it there. */
#ifndef SCOPELAB_KERNELS_WINOGRAD_TRANSFORMS_H
#define SCOPELAB_KERNELS_WINOGRAD_TRANSFORMS_H

#include "kernels/simd.h"

/* clang-format off */
#define add wasm_f32x4_add
#define sub wasm_f32x4_sub
#define mul(number, x) wasm_f32x4_mul(wasm_f32x4_splat(number), x)

/* Inputs of a line of a tile at n points: t = B^T d. */

${widths.map(inputTransform).join('\n')}
/* Outputs of a line of a tile from n points: y = A^T t. */

${sizes.map(({ n, m }) => outputTransform(n, m)).join('\n')}
/* The filters' matrix G. */

${sizes.map(({ n, r }) => filterMatrix(n, r)).join('\n')}
#undef add
#undef sub
#undef mul
/* clang-format on */

#endif
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = new URL('winograd_transforms.h', import.meta.url);
  if (process.argv.includes('--check')) {
    if (readFileSync(path, 'utf8') !== header()) {
      console.error('winograd_transforms.h is not what generate_winograd.js writes: run it');
      process.exitCode = 1;
    }
  } else {
    writeFileSync(path, header());
  }
}
