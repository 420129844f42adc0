# SPEC 1.3, A31
import tensorflow as tf

print([tf.no_op(name=name).name for name in ("a_1", "a", "a", "a")])
#> ['a_1', 'a', 'a_2', 'a_3']
