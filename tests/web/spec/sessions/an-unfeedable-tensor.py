# SPEC 3
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

g = tf.get_default_graph()
t = tf.constant(1, name="t")
g.prevent_feeding(t)
with tf.Session() as s:
    said(lambda: s.run(t + 1, {t: 2}))
#> ValueError: Tensor Tensor("t:0", shape=(), dtype=int32) may not be fed.
