# SPEC 5
import tensorflow as tf

drawn = tf.multinomial([[0., 0., 100.], [50., 0., 0.]], 4, seed=1)
print(drawn, drawn.op.get_attr("seed2"))
even = tf.multinomial(tf.zeros([1, 4]), 4000, seed=3)
with tf.Session() as sess:
    print(sess.run(drawn).tolist())
    counts = sess.run(tf.unique_with_counts(tf.reshape(even, [-1]))).count
    print(len(counts), min(counts) > 900, max(counts) < 1100)
#> Tensor("multinomial/Multinomial:0", shape=(2, 4), dtype=int64) 1
#> [[2, 2, 2, 2], [0, 0, 0, 0]]
#> 4 True True
