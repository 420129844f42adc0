#: compat 1.15
# SPEC 2, 1.8
import tensorflow as tf

with tf.variable_scope("foo", use_resource=True):
    v = tf.get_variable("v", [1])
count = len(tf.get_default_graph().get_operations())
with tf.variable_scope("foo", reuse=True):
    print(tf.get_variable("v", [1]) is v, tf.get_variable("v") is v, tf.get_variable("v", use_resource=False) is v)
    print(len(tf.get_default_graph().get_operations()) == count)
    for arguments in ({"shape": [2]}, {"dtype": tf.int32}):
        try:
            tf.get_variable("v", **arguments)
        except ValueError as error:
            print(error)
with tf.variable_scope("foo"):
    try:
        tf.get_variable("v", [1])
    except ValueError as error:
        print(str(error).split("Originally")[0])
#> True True True
#> True
#> Trying to share variable foo/v, but specified shape (2,) and found shape (1,).
#> Trying to share variable foo/v, but specified dtype int32 and found dtype float32.
#> Variable foo/v already exists, disallowed. Did you mean to set reuse=True or reuse=tf.AUTO_REUSE in VarScope?
