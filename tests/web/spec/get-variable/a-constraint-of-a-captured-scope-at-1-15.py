#: compat 1.15
# SPEC 2, A19
import tensorflow as tf

def halve(x):
    return 0.5 * x
with tf.variable_scope("tower1") as tower:
    with tf.variable_scope("foo", constraint=halve):
        v = tf.get_variable("v", [])
    with tf.variable_scope(tower, constraint=halve):
        w = tf.get_variable("w", [])
x = tf.get_variable("x", [], use_resource=True, constraint=halve)
print(v.constraint is halve, w.constraint is halve, w.name, x.constraint is halve)
#> True True tower1/w:0 True
