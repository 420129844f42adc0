# SPEC 1.19
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

old, a = tf.get_default_graph(), tf.constant(1, name="a")
tf.reset_default_graph()
b = tf.constant(1, name="b")
print(tf.get_default_graph() is old, b.name)
said(lambda: a + b)
#> False b:0
#> ValueError: Tensor("b:0", shape=(), dtype=int32) must be from the same graph as Tensor("a:0", shape=(), dtype=int32).
