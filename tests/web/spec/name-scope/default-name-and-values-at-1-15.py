#: compat 1.15
# SPEC 1.4
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

with tf.name_scope(None, "d", []) as d, tf.name_scope("n", "d") as n:
    print(d, n)
with tf.name_scope("out"):
    with tf.name_scope(None, None) as root:
        print(repr(root))
def neither():
    with tf.name_scope(None, None, []):
        pass
said(neither)
said(lambda: tf.name_scope("a", 3))
said(lambda: tf.name_scope(None, [tf.constant(1)]))
#> d/ d/n/
#> ''
#> ValueError: At least one of name (None) and default_name (None) must be provided.
#> TypeError: `default_name` type (<class 'int'>) is not a string type. You likely meant to pass this into the `values` kwarg.
#> TypeError: `default_name` type (<class 'list'>) is not a string type. You likely meant to pass this into the `values` kwarg.
