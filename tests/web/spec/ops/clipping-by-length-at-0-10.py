#: compat 0.10
# SPEC 1.10
import tensorflow as tf

clipped = tf.clip_by_norm(tf.constant([[3.0, 4.0], [0.3, 0.4]]), 1.0, axes=[1])
print([op.name for op in tf.get_default_graph().get_operations() if op.type != "Const"])
with tf.Session() as sess:
    print(sess.run(clipped))
#> ['clip_by_norm/mul', 'clip_by_norm/Sum', 'clip_by_norm/Rsqrt', 'clip_by_norm/mul_1', 'clip_by_norm/truediv', 'clip_by_norm/Minimum', 'clip_by_norm/mul_2', 'clip_by_norm']
#> [[0.6 0.8]
#>  [0.3 0.4]]
