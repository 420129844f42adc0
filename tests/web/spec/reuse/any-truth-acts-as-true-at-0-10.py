#: compat 0.10
# SPEC A1
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

with tf.variable_scope("s"):
    v = tf.get_variable("v", [1])
for reuse in (1, "yes"):
    with tf.variable_scope("s", reuse=reuse) as s:
        print(repr(s.reuse), tf.get_variable("v", [1]) is v)
        said(lambda: tf.get_variable("w", [1]))
with tf.variable_scope("s", reuse=True) as captured:
    pass
for reuse in (0, ""):
    with tf.variable_scope(captured, reuse=reuse):
        said(lambda: tf.get_variable("n" + str(reuse), [1]).name)
    with tf.variable_scope("out", reuse=True):
        with tf.variable_scope("s", reuse=reuse) as s:
            print(s.reuse)
#> 1 True
#> ValueError: Variable s/w does not exist, or was not created with tf.get_variable(). Did you mean to set reuse=None in VarScope?
#> 'yes' True
#> ValueError: Variable s/w does not exist, or was not created with tf.get_variable(). Did you mean to set reuse=None in VarScope?
#> s/n0:0
#> True
#> s/n:0
#> True
