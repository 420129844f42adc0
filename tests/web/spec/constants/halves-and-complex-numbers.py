# SPEC 1.18, 5
import numpy as np
import tensorflow as tf

print([tf.constant(v).dtype.name for v in (1j, [1j, 2], np.array([1j]), np.float16(1), np.complex64(2))])
half = tf.constant([1, 0.1, 70000.], tf.float16)
with tf.Session() as s:
    print(s.run(half), s.run(half * 2 + 1), s.run(tf.cast(half, tf.float32)))
    print(s.run(tf.constant(1 + 2j)), s.run(tf.constant(2j, tf.complex64, [2])))
with tf.variable_scope("foo", dtype=tf.float16):
    v = tf.get_variable("v", [])
print(v.dtype.name, v.dtype == tf.constant(1., tf.float16).dtype)
#> ['complex128', 'complex128', 'complex128', 'float16', 'complex64']
#> [1.  0.1 inf] [3.  1.2 inf] [1.         0.09997559        inf]
#> (1+2j) [0.+2.j 0.+2.j]
#> float16_ref False
