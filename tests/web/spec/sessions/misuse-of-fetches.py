# SPEC 3, A23
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

c = tf.constant(1, name="c")
with tf.Graph().as_default():
    other = tf.constant(1, name="d")
with tf.Session() as s:
    said(lambda: s.run(None))
    said(lambda: s.run(3))
    said(lambda: s.run(other))
    said(lambda: s.run("d:0"))
    said(lambda: s.run("d"))
#> TypeError: Fetch argument None has invalid type <class 'NoneType'>
#> TypeError: Fetch argument 3 has invalid type <class 'int'>, must be a string or Tensor. (Can not convert a int into a Tensor or Operation.)
#> ValueError: Fetch argument <tf.Tensor 'd:0' shape=() dtype=int32> cannot be interpreted as a Tensor. (Tensor Tensor("d:0", shape=(), dtype=int32) is not an element of this graph.)
#> ValueError: Fetch argument 'd:0' cannot be interpreted as a Tensor. ("The name 'd:0' refers to a Tensor which does not exist. The operation, 'd', does not exist in the graph.")
#> ValueError: Fetch argument 'd' cannot be interpreted as a Tensor. ("The name 'd' refers to an Operation not in the graph.")
