#: compat 0.10
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

a = tf.constant(1, name="a")
with tf.Graph().as_default():
    b = tf.constant(1, name="b")
error_of(lambda: a + b)
error_of(lambda: tf.add(a, b))
#> ValueError: Tensor("b:0", shape=(), dtype=int32) must be from the same graph as Tensor("a:0", shape=(), dtype=int32).
#> ValueError: Tensor("b:0", shape=(), dtype=int32) must be from the same graph as Tensor("a:0", shape=(), dtype=int32).
