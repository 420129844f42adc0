# SPEC 1.19
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

print(tf.get_variable("a/b", 3).get_shape(), tf.get_variable("c", tf.TensorShape([2, 1])).get_shape(), tf.get_variable("d", (2,), "float64").dtype.name)
with tf.variable_scope("a", reuse=True):
    print(tf.get_variable("b").name)
said(lambda: tf.get_variable("", [1]))
said(lambda: tf.get_variable("a b", [1]))
#> (3,) (2, 1) float64_ref
#> a/b:0
#> ValueError: '' is not a valid node name
#> ValueError: 'a b' is not a valid scope name
