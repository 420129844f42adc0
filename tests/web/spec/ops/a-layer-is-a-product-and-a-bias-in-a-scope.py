# SPEC 1.10
import tensorflow as tf

x, w, b = tf.constant([[1.0, -2.0]]), tf.constant([[1.0, 1.0], [0.0, 1.0]]), [0.5, 0.5]
layers = [tf.nn.xw_plus_b(x, w, b), tf.nn.relu_layer(x, w, b), tf.nn.xw_plus_b(x, w, b, name="dense"),
          tf.nn.l2_normalize(tf.constant([3.0, 4.0]), 0)]
for op in tf.get_default_graph().get_operations():
    if "/" in op.name or op.type != "Const":
        print(op.name, op.type)
with tf.Session() as sess:
    for layer in layers:
        print(sess.run(layer))
#> xw_plus_b/biases Const
#> xw_plus_b/MatMul MatMul
#> xw_plus_b BiasAdd
#> relu_layer/biases Const
#> relu_layer/MatMul MatMul
#> relu_layer/BiasAdd BiasAdd
#> relu_layer Relu
#> dense/biases Const
#> dense/MatMul MatMul
#> dense BiasAdd
#> l2_normalize/Square Square
#> l2_normalize/Sum/reduction_indices Const
#> l2_normalize/Sum Sum
#> l2_normalize/Maximum/y Const
#> l2_normalize/Maximum Maximum
#> l2_normalize/Rsqrt Rsqrt
#> l2_normalize Mul
#> [[ 1.5 -0.5]]
#> [[1.5 0. ]]
#> [[ 1.5 -0.5]]
#> [0.6 0.8]
