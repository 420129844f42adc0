#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

x, f = tf.ones([1, 5, 5, 1]), tf.ones([3, 3, 1, 1])
error_of(lambda: tf.nn.conv2d(x, f, 1, "EXPLICIT"))
error_of(lambda: tf.nn.conv2d(x, f, 1, [[0, 0], [1, 1]]))
error_of(lambda: tf.nn.conv2d(x, f, 1, [[0, 0], [1, 1], [1], [0, 0]]))
print(tf.nn.conv2d(x, f, 2, [[0, 0], [1, 1], [2, 2], [0, 0]]).shape)
#> ValueError: "EXPLICIT" is not a valid value for the padding parameter. To use explicit padding, the padding parameter must be a list.
#> ValueError: When padding is a list, it must be of size 4. Got padding of size: 2
#> ValueError: When padding is a list, each element of padding must be a list/tuple of size 2. Element with index 2 of padding has size 1
#> (1, 3, 4, 1)
