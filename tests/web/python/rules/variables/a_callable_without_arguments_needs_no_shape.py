#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

v = tf.get_variable("v", initializer=lambda: [2])
print(v.name, v.shape, v.dtype.name)
error_of(lambda: tf.get_variable("w", initializer=lambda a: [2]))
#> v:0 (1,) int32_ref
#> ValueError: The initializer passed is not valid. It should be a callable with no arguments and the shape should not be provided or an instance of `tf.keras.initializers.*' and `shape` should be fully defined.
