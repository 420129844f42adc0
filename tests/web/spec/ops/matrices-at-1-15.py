#: compat 1.15
# SPEC 1.10
import tensorflow as tf

m = tf.constant([[4., 1.], [2., 3.]], name="m")
made = [tf.eye(2), tf.eye(2, 3, dtype=tf.int32), tf.trace(m), tf.matrix_transpose(m), tf.matrix_diag([1., 2.]),
        tf.matrix_diag_part(m), tf.norm(m), tf.norm(m, ord=1, axis=[0, 1]), tf.norm(m, ord=3, axis=1)]
print([op.name for op in tf.get_default_graph().get_operations()][1:])
with tf.Session() as sess:
    for value in sess.run(made):
        print(value.tolist())
    print(sess.run(tf.eye(2, batch_shape=[2])).shape, sess.run(tf.eye(tf.constant(2))).tolist())
    print(sess.run(tf.matrix_determinant([[[4., 1.], [2., 3.]], [[0., 1.], [1., 0.]]])))
try:
    tf.norm(m, ord="fra")
except ValueError as error:
    print(error)
try:
    tf.matrix_transpose([1., 2.])
except ValueError as error:
    print(error)
#> ['eye/ones', 'eye/diag', 'eye_1/ones', 'eye_1/zeros', 'eye_1/set_diag', 'Trace/diag_part', 'Trace/reduction_indices', 'Trace', 'matrix_transpose/transpose/perm', 'matrix_transpose/transpose', 'diag/diagonal', 'diag', 'diag_part', 'norm/mul', 'norm/Const', 'norm/Sum', 'norm/Sqrt', 'norm/Squeeze', 'norm_1/Abs', 'norm_1/Sum/reduction_indices', 'norm_1/Sum', 'norm_1/Max/reduction_indices', 'norm_1/Max', 'norm_1/Squeeze', 'norm_2/Abs', 'norm_2/Pow/y', 'norm_2/Pow', 'norm_2/Sum/reduction_indices', 'norm_2/Sum', 'norm_2/Pow_1/y', 'norm_2/Pow_1', 'norm_2/Squeeze']
#> [[1.0, 0.0], [0.0, 1.0]]
#> [[1, 0, 0], [0, 1, 0]]
#> 7.0
#> [[4.0, 2.0], [1.0, 3.0]]
#> [[1.0, 0.0], [0.0, 2.0]]
#> [4.0, 3.0]
#> 5.4772257804870605
#> 6.0
#> [4.020725727081299, 3.271066427230835]
#> (2, 2, 2) [[1.0, 0.0], [0.0, 1.0]]
#> [10. -1.]
#> 'ord' must be a supported vector norm, got fra
#> Argument 'a' should be a (batch) matrix, with rank >= 2.  Found: (2,)
