#: compat 0.10
#: seed 7
import tensorflow as tf

v = tf.get_variable("v", [3, 4])

with tf.Session() as sess:
    sess.run(tf.initialize_all_variables())
    values = sess.run(v)

assert values.min() >= -1.0
assert values.max() <= 1.0
print(v.initial_value.op.name)
values
#> v/Initializer/random_uniform
