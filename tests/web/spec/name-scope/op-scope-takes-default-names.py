# SPEC 1.4
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

with tf.op_scope([], None, "default") as first:
    with tf.op_scope([], None, "default") as inner:
        with tf.op_scope([], "given", "default") as given:
            with tf.op_scope([], "", "default") as root:
                print(first, inner, given, repr(root))
with tf.op_scope([], None, "default") as second:
    print(second)
def neither():
    with tf.op_scope([], None, None):
        pass
said(neither)
#> default/ default/default/ default/default/given/ ''
#> default_1/
#> ValueError: At least one of name (None) and default_name (None) must be provided.
