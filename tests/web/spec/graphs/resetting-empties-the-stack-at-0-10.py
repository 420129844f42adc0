#: compat 0.10
# SPEC 1.19
import tensorflow as tf

g = tf.Graph()
context = g.as_default()
context.__enter__()
tf.reset_default_graph()
print(tf.get_default_graph() is g, tf.constant(1).name)
#> False Const:0
