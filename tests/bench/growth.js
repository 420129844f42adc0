/**
 * What tf.get_variable and an operation cost from Python in a graph that holds 100 variables and in one that holds
 * 100,000: it should be the same.
 */

import { createLab } from '../../web/src/lab/node.js';

const SMALL = 100;
const LARGE = 100000;

/** Prints "new shared operation", in microseconds, at both sizes: the median of nine rounds each, warm. */
const SOURCE = `import time
import tensorflow as tf
ROUNDS, COUNT = 9, 100
zeros = tf.zeros_initializer()

def make(i): tf.get_variable("v%d" % i, [2], initializer=zeros)
def share(i): tf.get_variable("v%d" % i, [2])
def add(i): one + one

def microseconds(call, start):
    times = []
    for first in range(start, start + ROUNDS * COUNT, COUNT):
        began = time.time()
        for i in range(first, first + COUNT): call(i)
        times.append((time.time() - began) / COUNT * 1e6)
    return sorted(times)[ROUNDS // 2]

def measure(size):
    new = microseconds(make, size)
    with tf.variable_scope(tf.get_variable_scope(), reuse=True): shared = microseconds(share, size)
    return new, shared, microseconds(add, size)

with tf.Graph().as_default():
    one = tf.constant(1.0)
    for i in range(5): measure(i * ROUNDS * COUNT)
one = tf.constant(1.0)
for i in range(SMALL): make(i)
print(*measure(SMALL))
for i in range(SMALL + ROUNDS * COUNT, LARGE): make(i)
print(*measure(LARGE))
`;

/** @typedef {{ new: number, shared: number, operation: number }} Costs  microseconds */

/** @returns {Promise<{ small: Costs, large: Costs }>} */
export async function growthFromPython() {
  const lab = await createLab({ compat: '1.15', seed: 1, timeout: 600000, memory: 2 ** 30 });
  try {
    const result = await lab.run(SOURCE.replaceAll('SMALL', `${SMALL}`).replaceAll('LARGE', `${LARGE}`));
    if (!result.ok) throw new Error(result.error?.traceback);
    const [small, large] = result.stdout.trim().split('\n').map(costsOf);
    return { small, large };
  } finally {
    lab.dispose();
  }
}

/** @param {string} line @returns {Costs} */
function costsOf(line) {
  const [made, shared, operation] = line.split(' ').map(Number);
  return { new: made, shared, operation };
}
