#: compat 0.10
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

with tf.op_scope([], None, "default") as first:
    print(first)
with tf.op_scope([], "", "default") as root:
    print(repr(root))
def neither():
    with tf.op_scope([], None):
        pass
error_of(neither)
#> default/
#> ''
#> ValueError: At least one of name (None) and default_name (None) must be provided.
