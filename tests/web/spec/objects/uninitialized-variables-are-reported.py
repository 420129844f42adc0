# SPEC 1.15
import tensorflow as tf

with tf.variable_scope("s"):
    v, w = tf.get_variable("v", [1]), tf.get_variable("w", [1])
report = tf.report_uninitialized_variables()
with tf.Session() as s:
    print(s.run(report))
    s.run(w.initializer)
    print(s.run(report))
#> [b's/v' b's/w']
#> [b's/v']
