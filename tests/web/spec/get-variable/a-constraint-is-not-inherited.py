#: compat 1.15
# SPEC A19, 2
import tensorflow as tf

def same(x):
    return x
with tf.variable_scope("s", constraint=same) as s:
    a = tf.get_variable("a", [1])
    with tf.variable_scope("in"):
        b = tf.get_variable("b", [1])
with tf.variable_scope(s):
    c = tf.get_variable("c", [1])
print(a.constraint is same, b.constraint, c.constraint, tf.get_variable("d", [1], constraint=same).constraint is same)
#> True None None True
