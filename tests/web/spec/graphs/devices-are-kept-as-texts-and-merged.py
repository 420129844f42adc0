# SPEC 1.16
import tensorflow as tf

with tf.device("/job:a"):
    with tf.device("/gpu:1"):
        print(tf.constant(1).device)
    with tf.device("/job:b/cpu:0"):
        print(tf.constant(1).device)
    print(tf.constant(1).device)
print(repr(tf.constant(1).device))
#> /job:a/device:GPU:1
#> /job:b/device:CPU:0
#> /job:a
#> ''
