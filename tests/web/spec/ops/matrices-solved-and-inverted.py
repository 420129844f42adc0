# SPEC 1.10
import tensorflow as tf

m = tf.constant([[4., 1.], [2., 3.]])
made = [tf.matrix_inverse(m), tf.matrix_determinant(m), tf.matrix_solve(m, [[1.], [2.]]), tf.cholesky([[4., 2.], [2., 10.]]),
        tf.cross([1., 0., 0.], [0., 1., 0.])]
print([t.name for t in made])
with tf.Session() as sess:
    inverse, determinant, solved, root, product = sess.run(made)
    print(inverse, determinant, solved.tolist(), root, product)
    try:
        sess.run(tf.matrix_inverse([[1., 2.], [2., 4.]]))
    except tf.errors.InvalidArgumentError as error:
        print(str(error).split("\n")[0])
#> ['MatrixInverse:0', 'MatrixDeterminant:0', 'MatrixSolve:0', 'Cholesky:0', 'Cross:0']
#> [[ 0.3 -0.1]
#>  [-0.2  0.4]] 10.0 [[0.10000000149011612], [0.6000000238418579]] [[2. 0.]
#>  [1. 3.]] [0. 0. 1.]
#> Input is not invertible.
