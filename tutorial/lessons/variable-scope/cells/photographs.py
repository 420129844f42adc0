#: compat 0.10
#: after shared-filters
#: data flower.npy
#: data airplane.npy
#: seed 7
import numpy as np
import tensorflow as tf

flower = np.load("flower.npy")
airplane = np.load("airplane.npy")

with tf.Session() as sess:
    sess.run(tf.initialize_all_variables())
    maps1, maps2 = sess.run([result1, result2],
        feed_dict={image1: [flower], image2: [airplane]})

print(flower.shape, "->", maps1.shape)
print(airplane.shape, "->", maps2.shape)
#> (128, 128, 3) -> (1, 128, 128, 32)
#> (128, 128, 3) -> (1, 128, 128, 32)
