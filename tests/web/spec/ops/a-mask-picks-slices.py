# SPEC 1.10
import tensorflow as tf

x = tf.constant([[1, 2], [3, 4], [5, 6]])
rows = tf.boolean_mask(x, [True, False, True])
print(rows.get_shape())
single = tf.boolean_mask(x, tf.constant([[True, False], [False, True], [True, False]]))
with tf.Session() as sess:
    print(sess.run(rows))
    print(sess.run(single))
#> (?, 2)
#> [[1 2]
#>  [5 6]]
#> [1 4 5]
