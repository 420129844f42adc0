#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

a, b = tf.constant([[1., 2.]]), tf.constant([[3., 4.]])
with tf.Session() as sess:
    if tf.__version__ == "0.10.0":
        print(sess.run(tf.concat(0, [a, b])), sess.run(tf.split(1, 2, a)))
    else:
        print(sess.run(tf.concat([a, b], 0)), sess.run(tf.split(a, 2, 1)))
error_of(lambda: tf.nn.softmax_cross_entropy_with_logits(a, b))
#> [[1. 2.]
#>  [3. 4.]] [array([[1.]], dtype=float32), array([[2.]], dtype=float32)]
#> ValueError: Only call `softmax_cross_entropy_with_logits` with named arguments (labels=..., logits=..., ...)
