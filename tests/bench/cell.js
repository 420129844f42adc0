/** A cell's way there and back: from the page's side into Python, through the core, and out again. */

import { createLab } from '../../web/src/lab/node.js';
import { median } from './measure.js';

const SOURCE = `import tensorflow as tf
v = tf.Variable(1.0)
with tf.Session() as session:
    session.run(v.initializer)
    print(session.run(v + 1))
`;

/**
 * @returns {Promise<{ start: number, first: number, warm: number }>} milliseconds: to a lab, the first run, a later one
 */
export async function cellRoundTrip() {
  const began = performance.now();
  const lab = await createLab({ compat: '1.15', seed: 1 });
  try {
    const start = performance.now() - began;
    const times = [];
    for (let i = 0; i < 25; i++) {
      await lab.reset();
      const at = performance.now();
      const result = await lab.run(SOURCE);
      times.push(performance.now() - at);
      if (!result.ok || result.stdout !== '2.0\n') throw new Error(`the cell printed ${result.stdout}`);
    }
    return { start, first: times[0], warm: median(times.slice(5)) };
  } finally {
    lab.dispose();
  }
}
