#: compat 0.10
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
with tf.Session() as sess:
    try:
        sess.run(tf.cond(p, lambda: x, lambda: y).op.inputs[0], {p: True})
    except ValueError as error:
        print(type(error).__name__, error)
#> ValueError: Outputs of fn1 and fn2 must have the same type: int32, float32
#> ValueError: fn1 and fn2 must return the same number of results.
#> ValueError: fn1 and fn2 must return at least one result.
#> TypeError: pred must not be a Python bool
#> TypeError: fn1 must be callable.
#> ValueError Operation 'cond_4/Switch_2' has been marked as not fetchable.
