#: compat 1.15
# SPEC 3, A11
import tensorflow as tf

def raised(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).replace("\n\t", " | "))

x = tf.ones([2, 3])
raised(lambda: tf.stack([x, x], axis=3))
raised(lambda: tf.unstack(x, axis=2))
raised(lambda: tf.unstack(tf.constant(1)))
raised(lambda: tf.stack([x, tf.ones([2, 4])], axis=1))
raised(lambda: tf.concat([1, 2], 0))
raised(lambda: tf.concat([x, tf.ones([3])], 0))
raised(lambda: tf.concat([x, tf.ones([2, 4])], 0))
raised(lambda: tf.where(tf.constant([True]), x))
raised(lambda: tf.add_n([]))
#> ValueError: axis = 3 not in [-3, 3)
#> ValueError: axis = 2 not in [-2, 2)
#> ValueError: axis = 0 not in [0, 0)
#> ValueError: Dimension 1 in both shapes must be equal, but are 3 and 4. Shapes are [2,3] and [2,4]. | From merging shape 0 with other shapes. for 'stack' (op: 'Pack') with input shapes: [2,3], [2,4].
#> ValueError: Can't concatenate scalars (use tf.stack instead) for 'concat' (op: 'ConcatV2') with input shapes: [], [], [].
#> ValueError: Shape must be rank 2 but is rank 1 for 'concat_1' (op: 'ConcatV2') with input shapes: [2,3], [3], [].
#> ValueError: Dimension 0 in both shapes must be equal, but are 3 and 4. Shapes are [3] and [4]. for 'concat_2' (op: 'ConcatV2') with input shapes: [2,3], [2,4], [] and with computed input tensors: input[2] = <0>.
#> ValueError: x and y must both be non-None or both be None.
#> ValueError: inputs must be a list of at least one Tensor/IndexedSlices with the same dtype and shape
