#: compat 1.15
# SPEC A16
import tensorflow as tf

tf.set_random_seed(1)
v = tf.get_variable("v", [100, 300], partitioner=tf.fixed_size_partitioner(2))
limit = (6.0 / 400) ** 0.5
with tf.Session() as s:
    s.run(tf.global_variables_initializer())
    print(0.95 * limit < abs(s.run(v.as_tensor())).max() <= limit)
#> True
