#: compat 1.15
# SPEC 1.19
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

with tf.Graph().as_default():
    said(tf.reset_default_graph)
with tf.Session():
    said(tf.reset_default_graph)
#> AssertionError: Do not use tf.reset_default_graph() to clear nested graphs. If you need a cleared graph, exit the nesting and create a new graph.
#> AssertionError: Do not use tf.reset_default_graph() to clear nested graphs. If you need a cleared graph, exit the nesting and create a new graph.
