#: compat 0.10
import tensorflow as tf

def adding(suffix):
    return lambda getter, name, *args, **kwargs: getter(name + suffix, *args, **kwargs)
with tf.variable_scope("s", custom_getter=adding("_a")):
    with tf.variable_scope("t", custom_getter=adding("_b")):
        print(tf.get_variable("v", [1]).name)
#> s/t/v_b:0
