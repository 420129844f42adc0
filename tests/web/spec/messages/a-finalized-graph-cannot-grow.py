# SPEC 3, 2
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

g = tf.get_default_graph()
tf.constant(1)
print(g.finalized)
g.finalize()
print(g.finalized)
said(lambda: tf.constant(1))
said(lambda: tf.get_variable("v", [1]))
#> False
#> True
#> RuntimeError: Graph is finalized and cannot be modified.
#> RuntimeError: Graph is finalized and cannot be modified.
