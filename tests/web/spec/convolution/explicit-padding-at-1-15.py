#: compat 1.15
# SPEC 4, A8
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

x, w = tf.ones([1, 5, 5, 1]), tf.ones([3, 3, 1, 1])
said(lambda: tf.nn.conv2d(x, w, 1, "EXPLICIT"))
said(lambda: tf.nn.conv2d(x, w, 1, [[0, 0], [1, 1]]))
said(lambda: tf.nn.conv2d(x, w, 1, [[0, 0], [1, 1], [1], [0, 0]]))
y = tf.nn.conv2d(x, w, 2, [[0, 0], [1, 1], [2, 2], [0, 0]])
with tf.Session() as s:
    print(y.get_shape(), s.run(y)[0, 0, :, 0])
#> ValueError: "EXPLICIT" is not a valid value for the padding parameter. To use explicit padding, the padding parameter must be a list.
#> ValueError: When padding is a list, it must be of size 4. Got padding of size: 2
#> ValueError: When padding is a list, each element of padding must be a list/tuple of size 2. Element with index 2 of padding has size 1
#> (1, 3, 4, 1) [2. 6. 6. 2.]
