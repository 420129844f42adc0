#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

def adding(suffix):
    return lambda getter, name, *args, **kwargs: getter(name + suffix, *args, **kwargs)
with tf.variable_scope("s", custom_getter=adding("_a")):
    with tf.variable_scope("t", custom_getter=adding("_b")):
        print(tf.get_variable("v", [1]).name)
error_of(lambda: tf.get_variable("n", [1], custom_getter=3))
def sum_of_two(getter, name, *args, **kwargs):
    with tf.name_scope("custom_getter"):
        return getter(name + "/0", *args, **kwargs) + getter(name + "/1", *args, **kwargs)
with tf.variable_scope("u", custom_getter=sum_of_two):
    print(tf.get_variable("v", [1]).name)
#> s/t/v_b_a:0
#> ValueError: Passed a custom_getter which is not callable: 3
#> custom_getter/add:0
