#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

g = tf.get_default_graph()
print(g.version, g.seed, g.finalized)
tf.set_random_seed(7)
a = tf.constant(1)
with tf.control_dependencies([a]):
    b = tf.no_op(name="b")
    with tf.control_dependencies(None):
        c = tf.no_op(name="c")
print(g.version, g.seed, [op.name for op in b.control_inputs], c.control_inputs)
with tf.Graph().as_default():
    error_of(tf.reset_default_graph)
tf.reset_default_graph()
print(tf.get_default_graph() is g)
#> 0 None False
#> 3 7 ['Const'] []
#> AssertionError: Do not use tf.reset_default_graph() to clear nested graphs. If you need a cleared graph, exit the nesting and create a new graph.
#> False
