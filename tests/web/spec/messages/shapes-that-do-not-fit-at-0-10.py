#: compat 0.10
# SPEC 3, A25, A26
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.constant([1., 2.]) + tf.constant([1., 2., 3.]))
said(lambda: tf.matmul(tf.ones([2, 3]), tf.ones([2, 3])))
said(lambda: tf.matmul(tf.ones([2]), tf.ones([2, 1])))
said(lambda: tf.Variable([1., 2.]).assign([1., 2., 3.]))
said(lambda: tf.Variable(1.).assign([1.]))
said(lambda: tf.Variable(1.).assign("x"))
said(lambda: tf.reshape(tf.ones([2, 3]), [4]))
said(lambda: tf.placeholder(tf.float32, [2, None]).set_shape([3, 4]))
said(lambda: tf.constant([1, 2, 3], shape=[2]))
said(lambda: tf.constant("a", tf.float32))
#> ValueError: Incompatible shapes for broadcasting: (2,) and (3,)
#> ValueError: Dimensions 3 and 2 are not compatible
#> ValueError: Shape (2,) must have rank 2
#> ValueError: Shapes (2,) and (3,) are not compatible
#> ValueError: Shapes () and (1,) are not compatible
#> TypeError: Expected float32, got 'x' of type 'str' instead.
#> ValueError: Cannot reshape a tensor with 6 elements to shape (4,) (4 elements)
#> ValueError: Shapes (2, ?) and (3, 4) are not compatible
#> ValueError: Too many elements provided. Needed at most 2, but received 3
#> TypeError: Expected float32, got 'a' of type 'str' instead.
