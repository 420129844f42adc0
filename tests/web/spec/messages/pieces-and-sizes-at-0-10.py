#: compat 0.10
# SPEC 3
import tensorflow as tf

def raised(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

x = tf.ones([4])
raised(lambda: tf.split(0, [1, 3], x))
raised(lambda: tf.split(3, 2, x))
raised(lambda: tf.split(-1, 2, x))
raised(lambda: tf.concat(1, [x, x]))
raised(lambda: tf.concat(-1, [x, x]))
raised(lambda: tf.reverse(x, [True, True]))
raised(lambda: tf.transpose(x, [1]))
raised(lambda: tf.zeros([2, -1]))
raised(lambda: tf.ones([-2000]))
raised(lambda: tf.zeros([2], tf.string))
raised(lambda: tf.one_hot([1], 2, axis=-2))
raised(lambda: tf.nn.top_k(x, 5))
raised(lambda: tf.nn.softmax(tf.ones([2, 3, 4])))
raised(lambda: tf.nn.sparse_softmax_cross_entropy_with_logits(tf.ones([2, 3, 4]), [0, 1]))
raised(lambda: tf.nn.sparse_softmax_cross_entropy_with_logits(1., 0))
#> TypeError: Expected int for argument 'num_split' not [1, 3].
#> ValueError: Shape (4,) must have rank at least 4
#> [<tf.Tensor 'split_1:0' shape=<unknown> dtype=float32>, <tf.Tensor 'split_1:1' shape=<unknown> dtype=float32>]
#> ValueError: Expected concat_dim in range [0, 1), but got 1
#> ValueError: Expected concat_dim >= 0, but got -1
#> ValueError: Shape (4,) must have rank 2
#> IndexError: list index out of range
#> ValueError: Fill dimensions must be >= 0
#> ValueError: Fill dimensions must be >= 0
#> TypeError: Expected string, got 0 of type 'int' instead.
#> ValueError: axis must be >= -1
#> ValueError: input.shape (4,) must have last dimension >= k = 5
#> ValueError: Shape (2, 3, 4) must have rank 2
#> ValueError: Rank mismatch: Rank of labels (received 1) should equal rank of logits minus 1 (received 3).
#> ValueError: Logits cannot be scalars - received shape ().
