# SPEC 1.8, 2
import tensorflow as tf

one, two, three = tf.constant_initializer(1.0), tf.constant_initializer(2.0), tf.constant_initializer(3.0)
with tf.variable_scope("a", initializer=one, dtype=tf.float64):
    v = tf.get_variable("v", [])
    with tf.variable_scope("b", initializer=two):
        w = tf.get_variable("w", [])
        x = tf.get_variable("x", [], initializer=three, dtype=tf.float32)
    with tf.variable_scope("c") as c:
        y = tf.get_variable("y", [])
with tf.variable_scope(c):
    z = tf.get_variable("z", [])
with tf.Session() as s:
    s.run(tf.initialize_all_variables())
    print(s.run([v, w, x, y, z]) == [1.0, 2.0, 3.0, 1.0, 1.0])
print([each.dtype.name for each in (v, w, x, y, z)], tf.get_variable("f", [1]).dtype.name)
#> True
#> ['float64_ref', 'float64_ref', 'float32_ref', 'float64_ref', 'float64_ref'] float32_ref
