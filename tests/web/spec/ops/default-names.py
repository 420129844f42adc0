# SPEC 1.10, 1.14
import tensorflow as tf

a, b = tf.constant(1.0), tf.placeholder(tf.float32, [2, 2])
made = [a, b, a + a, a - a, a * a, a / a, -a, abs(a), a ** a, a < a, a <= a, a > a, a >= a, tf.matmul(b, b), tf.nn.relu(a),
        tf.identity(a), tf.zeros([2]), tf.ones([2]), tf.zeros_like(b), tf.reduce_mean(b), tf.reduce_sum(b, 0), tf.cast(a, tf.int32),
        tf.range(3), tf.nn.softmax(b), tf.reshape(b, [4]), tf.nn.l2_loss(b), tf.random_uniform([1]), tf.truncated_normal([1])]
print(" ".join(t.op.name for t in made))
print(tf.group(a.op).name, tf.no_op().name)
#> Const Placeholder add sub mul truediv Neg Abs pow Less LessEqual Greater GreaterEqual MatMul Relu Identity zeros ones zeros_like Mean Sum Cast range Softmax Reshape L2Loss random_uniform truncated_normal
#> group_deps NoOp
