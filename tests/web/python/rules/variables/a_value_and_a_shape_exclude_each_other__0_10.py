#: compat 0.10
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

error_of(lambda: tf.get_variable("a", [2], initializer=tf.zeros([2])))
error_of(lambda: tf.get_variable("b", [2], initializer=[1.0, 2.0]))
print(tf.get_variable("c", initializer=[1.0, 2.0]).get_shape())
#> ValueError: If initializer is a constant, do not specify shape.
#> ValueError: If initializer is a constant, do not specify shape.
#> (2,)
