# SPEC 1.14
import tensorflow as tf

a, b = tf.constant(1), tf.constant(1)
print(a == a, a == b, a != b, a in [b, a], len({a, b, a}), {a: 3}[a])
v = tf.Variable(1)
print(v == v, v == a, {v: 1}[v], len(tf.get_default_graph().get_operations()))
#> True False True True 2 3
#> True False 1 6
