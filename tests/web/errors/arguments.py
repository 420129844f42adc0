# SPEC 3, A9
import tensorflow as tf

def raised(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("nothing raised")

x = tf.placeholder(tf.float32, [2, 3], name="x")
raised(lambda: tf.add(x, None))
raised(lambda: tf.add_n([x, tf.constant([1, 2])]))
raised(lambda: tf.random_uniform([2], dtype=tf.int32))
#> ValueError: Tried to convert 'y' to a tensor and failed. Error: None values not supported.
#> TypeError: Tensors in list passed to 'inputs' of 'AddN' Op have types [float32, int32] that don't all match.
#> ValueError: Must specify maxval for integer dtype tf.int32
