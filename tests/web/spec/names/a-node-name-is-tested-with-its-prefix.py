# SPEC 1.2
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.constant(1, name="_a"))
with tf.name_scope("s"):
    print(tf.constant(1, name="_a").op.name, tf.no_op(name="-a").name)
    said(lambda: tf.constant(1, name="a b").name)
#> ValueError: '_a' is not a valid node name
#> s/_a s/-a
#> ValueError: 's/a b' is not a valid node name
