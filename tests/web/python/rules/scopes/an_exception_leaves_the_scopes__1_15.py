#: compat 1.15
import tensorflow as tf

try:
    with tf.variable_scope("a"):
        with tf.name_scope("b"):
            raise KeyError("x")
except KeyError:
    pass
print(repr(tf.get_variable_scope().name), tf.constant(1).name)
#> '' Const:0
