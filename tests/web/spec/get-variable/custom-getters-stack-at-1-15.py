#: compat 1.15
# SPEC 1.8, 2
import tensorflow as tf

def adding(suffix):
    def getter(getter, name, *args, **kwargs):
        return getter(name + suffix, *args, **kwargs)
    return getter
with tf.variable_scope("s", custom_getter=adding("_a")):
    with tf.variable_scope("t", custom_getter=adding("_b")) as t:
        print(tf.get_variable("v", [1]).name, tf.get_variable("w", [1], custom_getter=adding("_c")).name)
with tf.variable_scope(t):
    print(tf.get_variable("x", [1]).name)
#> s/t/v_b_a:0 s/t/w_c:0
#> s/t/x_b_a:0
