# SPEC 1.10
import tensorflow as tf

x = tf.constant([3, 1, 3])
print(tf.unique(x))
values, places = tf.nn.top_k([1., 3., 2.], k=2)
print(values.name, places.name)
with tf.Session() as sess:
    found = sess.run(tf.unique(x))
    print(type(found).__name__, found.y, found.idx)
    print(sess.run(tf.unique_with_counts(x)).count)
    print(sess.run(tf.setdiff1d([1, 2, 3, 4], [2, 4])))
    print(sess.run(tf.nn.top_k([[1., 3., 2.]], k=2)).indices)
#> Unique(y=<tf.Tensor 'Unique:0' shape=(?,) dtype=int32>, idx=<tf.Tensor 'Unique:1' shape=(3,) dtype=int32>)
#> TopKV2:0 TopKV2:1
#> Unique [3 1] [0 1 0]
#> [2 1]
#> ListDiff(out=array([1, 3], dtype=int32), idx=array([0, 2], dtype=int32))
#> [[1 2]]
