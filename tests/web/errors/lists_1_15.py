#: compat 1.15
# SPEC 3, A30
import tensorflow as tf

def raised(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("nothing raised")

x = tf.placeholder(tf.float32, [2, 3], name="x")
raised(lambda: tf.stack(x, axis=1))
raised(lambda: tf.cond(tf.constant(True), 1, lambda: x))
raised(lambda: tf.cond(tf.constant(True), lambda: x, None))
raised(lambda: tf.group(x.op, None))
#> TypeError: Expected list for 'values' argument to 'Pack' Op, not Tensor("x:0", shape=(2, 3), dtype=float32).
#> TypeError: true_fn must be callable.
#> TypeError: false_fn must be callable.
#> TypeError: Expected tf.group() expected Tensor objects not None at index 1 of tf.group() call.
