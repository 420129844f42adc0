#: compat 0.10
# SPEC 1.8
import tensorflow as tf

def adding(suffix):
    def getter(getter, name, *args, **kwargs):
        return getter(name + suffix, *args, **kwargs)
    return getter
with tf.variable_scope("s", custom_getter=adding("_a")):
    print(tf.get_variable("v", [1]).name)
    with tf.variable_scope("t", custom_getter=adding("_b")):
        print(tf.get_variable("v", [1]).name, tf.get_variable("v", [1], custom_getter=adding("_c")).name)
#> s/v_a:0
#> s/t/v_b:0 s/t/v_c:0
