/** The plot: a group of bars for each shape, effective GFLOP/s at best, as an SVG that needs nothing else. */

/** @typedef {import('./rows.js').Row} Row */

const COLOURS = ['#2563eb', '#93c5fd', '#d97706', '#6b7280', '#10b981', '#a855f7'];
const WIDTH = 900;
const HEIGHT = 380;
const LEFT = 52;
const TOP = 64;
const BOTTOM = 62;

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** @param {number} largest  a round number above it, and the step between lines */
function scale(largest) {
  const step = [10, 20, 50, 100, 200].find((s) => largest / s <= 6) ?? 500;
  return { step, top: Math.ceil(largest / step) * step };
}

/**
 * @param {Row[]} rows @param {string[]} names  contenders, in order @param {string} caption
 * @returns {string}
 */
export function plot(rows, names, caption) {
  const largest = Math.max(...rows.flatMap((row) => row.results.map((result) => result.gflops ?? 0)));
  const { step, top } = scale(largest);
  const height = HEIGHT - TOP - BOTTOM;
  /** @param {number} value */
  const y = (value) => TOP + height - (value / top) * height;
  const group = (WIDTH - LEFT - 10) / rows.length;
  const bar = (group * 0.8) / names.length;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" role="img">`,
    `<title>${escaped(caption)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${LEFT}" y="20" font-size="14" fill="#111">Convolution, effective GFLOP/s (higher is better)</text>`,
  ];
  names.forEach((name, i) => {
    const x = LEFT + i * 150;
    parts.push(`<rect x="${x}" y="32" width="12" height="12" fill="${COLOURS[i % COLOURS.length]}"/>`);
    parts.push(`<text x="${x + 17}" y="42" fill="#333">${escaped(name)}</text>`);
  });
  for (let value = 0; value <= top; value += step) {
    parts.push(`<path d="M${LEFT} ${y(value).toFixed(1)}H${WIDTH - 10}" stroke="#ddd"/>`);
    parts.push(
      `<text x="${LEFT - 6}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end" fill="#555">${value}</text>`,
    );
  }
  rows.forEach((row, i) => {
    const left = LEFT + i * group + group * 0.1;
    names.forEach((name, k) => {
      const value = row.results.find((result) => result.name === name)?.gflops;
      if (!value) return;
      const at = y(value);
      parts.push(
        `<rect x="${(left + k * bar).toFixed(1)}" y="${at.toFixed(1)}" width="${(bar * 0.9).toFixed(1)}" ` +
          `height="${(TOP + height - at).toFixed(1)}" fill="${COLOURS[k % COLOURS.length]}"/>`,
      );
    });
    const middle = (left + group * 0.4).toFixed(1);
    row.what.split(/ (?=on )/).forEach((words, line) => {
      const at = `x="${middle}" y="${HEIGHT - 44 + 14 * line}"`;
      parts.push(`<text ${at} text-anchor="middle" font-size="11" fill="#111">${escaped(words)}</text>`);
    });
  });
  parts.push(
    `<text x="${LEFT}" y="${HEIGHT - 8}" font-size="11" fill="#555">${escaped(caption)}</text>`,
    '</svg>',
    '',
  );
  return parts.join('\n');
}
