# SPEC 1.8
import tensorflow as tf

with tf.variable_scope("a"), tf.name_scope("n"), tf.variable_scope("b"):
    v = tf.get_variable("v", [1])
print(v.name, tf.get_variable("a/b/w", [1]).name, [op.name for op in tf.get_default_graph().get_operations() if op.name.endswith("read")])
with tf.variable_scope("a/b", reuse=True):
    print(tf.get_variable("v") is v)
print(tf.get_variable("a", [1]).name, tf.get_variable("x/y", [1]).name)
#> a/b/v:0 a/b/w:0 ['a/b/v/read', 'a/b/w/read']
#> True
#> a_1:0 x/y:0
