#: compat 1.15
# SPEC 1.9, 1.15
import tensorflow as tf

def said(call):
    try:
        print(call())
    except ValueError as error:
        print("ValueError: " + str(error))

for resource in (False, True):
    v = tf.Variable([1.0, 2.0], shape=tf.TensorShape(None), validate_shape=False, use_resource=resource, name="v")
    w = tf.Variable([[1.0, 2.0]], shape=[None, 2], use_resource=resource, name="w")
    print(v.shape, w.shape, w.initial_value.get_shape(), w.value().shape, tf.assign(v, [[3.0]], validate_shape=False).dtype.name)
    said(lambda: w.assign([1.0, 2.0, 3.0]))
    said(lambda: tf.Variable([1.0, 2.0], shape=[3], use_resource=resource, name="x"))
    said(lambda: tf.Variable(lambda: [1.0, 2.0], shape=(2,), use_resource=resource, name="y").shape)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        print(sess.run(v), sess.run(w), sess.run(w.assign([[5.0, 6.0]])))
        if resource:
            print(sess.run(w.assign([[1.0, 2.0], [3.0, 4.0]])).shape, sess.run(v.assign([[3.0]])))
#> <unknown> (?, 2) (1, 2) (?, 2) float32_ref
#> ValueError: Shapes must be equal rank, but are 2 and 1 for 'Assign_1' (op: 'Assign') with input shapes: [?,2], [3].
#> ValueError: Dimension 0 in both shapes must be equal, but are 3 and 2. Shapes are [3] and [2]. for 'x/Assign' (op: 'Assign') with input shapes: [3], [2].
#> (2,)
#> [1. 2.] [[1. 2.]] [[5. 6.]]
#> <unknown> (?, 2) (1, 2) (?, 2) float32
#> ValueError: Shapes (?, 2) and (3,) are incompatible
#> ValueError: The initial value's shape ((2,)) is not compatible with the explicitly supplied `shape` argument ((3,)).
#> (2,)
#> [1. 2.] [[1. 2.]] [[5. 6.]]
#> (2, 2) [[3.]]
