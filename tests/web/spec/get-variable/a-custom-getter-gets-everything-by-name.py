# SPEC 1.8
import tensorflow as tf

def keywords(getter, name, **named):
    print(callable(getter), name, named["shape"], named["dtype"], named["trainable"], named["reuse"])
    return getter(name, **named)

with tf.variable_scope("s", custom_getter=keywords):
    print(tf.get_variable("v", [1]).name)
with tf.variable_scope("t", custom_getter=lambda g, n, **named: None):
    tf.get_variable("v", [1])
#> True s/v [1] <dtype: 'float32'> True False
#> s/v:0
#! TypeError
