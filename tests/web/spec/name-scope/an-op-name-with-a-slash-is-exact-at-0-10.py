#: compat 0.10
# SPEC 1.4
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

with tf.name_scope("out"):
    print(tf.no_op(name="sc/").name)
said(lambda: tf.no_op(name="sc/"))
#> sc
#> ValueError: cannot add op with name sc as that name is already used
