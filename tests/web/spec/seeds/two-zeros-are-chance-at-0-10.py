#: compat 0.10
# SPEC 5
import tensorflow as tf

tf.set_random_seed(0)
t = tf.random_uniform([4], seed=0)
op = [op for op in tf.get_default_graph().get_operations() if op.type == "RandomUniform"][0]
print(op.get_attr("seed"), op.get_attr("seed2"))
with tf.Session() as s, tf.Session() as r:
    print((s.run(t) == r.run(t)).all())
#> 0 0
#> False
