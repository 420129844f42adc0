#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

with tf.name_scope(None, "default") as first:
    print(first)
def neither():
    with tf.name_scope(None, None, []):
        pass
error_of(neither)
error_of(lambda: tf.name_scope("a", [tf.constant(1)]))
with tf.name_scope("outer"):
    with tf.name_scope(None) as root:
        print(repr(root))
#> default/
#> ValueError: At least one of name (None) and default_name (None) must be provided.
#> TypeError: `default_name` type (<class 'list'>) is not a string type. You likely meant to pass this into the `values` kwarg.
#> ''
