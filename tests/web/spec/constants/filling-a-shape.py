# SPEC 1.18
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

with tf.Session() as s:
    print(s.run(tf.constant([1, 2], shape=[2, 2])).tolist(), s.run(tf.constant(7, shape=[2])).tolist())
    v = tf.get_variable("v", [3], initializer=tf.constant_initializer([1.0, 2.0]))
    s.run(v.initializer)
    print(s.run(v).tolist())
said(lambda: tf.constant([1, 2, 3, 4, 5], shape=[2, 2]))
#> [[1, 2], [2, 2]] [7, 7]
#> [1.0, 2.0, 2.0]
#> ValueError: Too many elements provided. Needed at most 4, but received 5
