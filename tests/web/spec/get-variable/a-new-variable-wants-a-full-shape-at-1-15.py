#: compat 1.15
# SPEC 1.8, A13, 2
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.get_variable("v"))
said(lambda: tf.get_variable("v", [None, 3]))
said(lambda: tf.get_variable("v", initializer=lambda a: [2]))
print(tf.get_variable("a", initializer=lambda: [2]).get_shape(), tf.get_variable("b", initializer=lambda a=True: [2.5]).dtype.name)
#> ValueError: The initializer passed is not valid. It should be a callable with no arguments and the shape should not be provided or an instance of `tf.keras.initializers.*' and `shape` should be fully defined.
#> ValueError: The initializer passed is not valid. It should be a callable with no arguments and the shape should not be provided or an instance of `tf.keras.initializers.*' and `shape` should be fully defined.
#> ValueError: The initializer passed is not valid. It should be a callable with no arguments and the shape should not be provided or an instance of `tf.keras.initializers.*' and `shape` should be fully defined.
#> (1,) float32_ref
