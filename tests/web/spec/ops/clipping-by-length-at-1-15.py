#: compat 1.15
# SPEC 1.10
import tensorflow as tf

clipped = tf.clip_by_norm(tf.constant([[3.0, 4.0], [0.3, 0.4]]), 1.0, axes=[1])
print([op.name for op in tf.get_default_graph().get_operations() if op.type != "Const"])
with tf.Session() as sess:
    print(sess.run(clipped))
    print(sess.run(tf.clip_by_norm([0.0, 0.0], 1.0)))
#> ['clip_by_norm/mul', 'clip_by_norm/Sum', 'clip_by_norm/Greater', 'clip_by_norm/ones_like', 'clip_by_norm/Select', 'clip_by_norm/Sqrt', 'clip_by_norm/Select_1', 'clip_by_norm/mul_1', 'clip_by_norm/Maximum', 'clip_by_norm/truediv', 'clip_by_norm']
#> [[0.6 0.8]
#>  [0.3 0.4]]
#> [0. 0.]
