#: compat 1.15
# SPEC 1.9
import tensorflow as tf

def said(call):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__ + ": " + str(error))

p = tf.placeholder(tf.bool, [], name="p")
x, y = tf.constant(2.0, name="x"), tf.constant(3.0, name="y")
said(lambda: tf.cond(p, lambda: x, lambda: tf.constant(1)))
said(lambda: tf.cond(p, lambda: [x, y], lambda: [x]))
said(lambda: tf.cond(p, lambda: [], lambda: []))
said(lambda: tf.cond(True, lambda: x, lambda: x))
said(lambda: tf.cond(p, x, lambda: x))
said(lambda: tf.cond(p, lambda: None, lambda: x))
with tf.Session() as sess:
    try:
        sess.run(tf.cond(p, lambda: x, lambda: y).op.inputs[0], {p: True})
    except ValueError as error:
        print(type(error).__name__, error)
#> ValueError: Outputs of true_fn and false_fn must have the same type: float32, int32
#> ValueError: true_fn and false_fn must return the same number of results.
#> ValueError: true_fn and false_fn must return at least one result.
#> TypeError: pred must not be a Python bool
#> TypeError: true_fn must be callable.
#> ValueError: true_fn must have a return value.
#> InaccessibleTensorError Operation 'cond_5/Switch_2' has been marked as not fetchable. Typically this happens when it is defined in another function or code block. Use return values,explicit Python locals or TensorFlow collections to access it.
