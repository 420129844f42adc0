# SPEC 2
import tensorflow as tf

with tf.variable_scope("tower"):
    with tf.variable_scope("foo", dtype=tf.float16):
        v = tf.get_variable("v", [])
        print(v.name, v.dtype.name, v.dtype.base_dtype == tf.float16)
w = tf.get_variable("w", [2, 3], tf.float16, initializer=tf.constant_initializer([1, -0.5, 1 / 3, 65519, 70000, 1e-7]))
with tf.Session() as s:
    s.run(w.initializer)
    print(s.run(tf.cast(w, tf.float32)))
    print(s.run(w))
#> tower/foo/v:0 float16_ref True
#> [[ 1.0000000e+00 -5.0000000e-01  3.3325195e-01]
#>  [ 6.5504000e+04            inf  1.1920929e-07]]
#> [[ 1.000e+00 -5.000e-01  3.333e-01]
#>  [ 6.550e+04        inf  1.000e-07]]
