/** The benchmark's words: a table for the terminal, and the last line. */

/** @typedef {import('./rows.js').Row} Row */

/** @param {number} ms */
const time = (ms) => (ms < 1 ? `${(1000 * ms).toFixed(0)} us` : `${ms.toFixed(2)} ms`);

/** @param {import('./rows.js').Result} result */
const speed = ({ best, gflops }) => (gflops === null ? time(best) : `${time(best)} (${gflops.toFixed(0)})`);

/** @param {string[][]} rows @returns {string} */
function aligned(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {string} title @param {Row[]} rows @returns {string} */
export function table(title, rows) {
  const peers = [...new Set(rows.flatMap((row) => row.results.map(({ name }) => name)))];
  const compared = peers.filter((peer) => rows.some((row) => peer in row.ratios));
  const head = [title, ...peers, ...compared.map((peer) => `x ${peer}`), ''];
  const body = rows.map((row) => [
    `${row.name}: ${row.what}`,
    ...peers.map((peer) => {
      const result = row.results.find(({ name }) => name === peer);
      return result ? speed(result) : '-';
    }),
    ...compared.map((peer) => (peer in row.ratios ? row.ratios[peer].toFixed(2) : '-')),
    row.note ?? '',
  ]);
  return aligned([head, ...body]);
}

/** @param {Row[]} rows @param {string} name @param {string} peer */
const ratioOf = (rows, name, peer) => rows.find((row) => row.name === name)?.ratios[peer]?.toFixed(2) ?? '-';

/** @param {Row[]} convolutions @param {Row} filter */
export function lastLine(convolutions, filter) {
  const worst = Math.min(...convolutions.flatMap((row) => Object.values(row.ratios)));
  return (
    `bench: a224 ${ratioOf(convolutions, 'a224', 'tfjs')} x tfjs, ${ratioOf(convolutions, 'a224', 'ort')} x ort; ` +
    `filter ${filter.ratios['tfjs'].toFixed(2)} x tfjs; worst shape ${worst.toFixed(2)} x`
  );
}
