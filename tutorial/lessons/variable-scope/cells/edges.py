#: compat 0.10
#: data flower.npy
#: data airplane.npy
import numpy as np
import tensorflow as tf

flower = np.load("flower.npy")
airplane = np.load("airplane.npy")
across = [[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]]
down = [[-1.0, -2.0, -1.0], [0.0, 0.0, 0.0], [1.0, 2.0, 1.0]]
# [3, 3, 3, 2]: rows, columns, colours, and the two filters side by side
sobel = [[[[across[r][c], down[r][c]]] * 3 for c in range(3)]
    for r in range(3)]


def edges(images):
    weights = tf.get_variable("weights", [3, 3, 3, 2],
        initializer=tf.constant_initializer(sobel))
    conv = tf.nn.conv2d(images, weights,
        strides=[1, 1, 1, 1], padding='SAME')
    return tf.nn.relu(conv)


image1 = tf.placeholder(tf.float32, [1, 128, 128, 3], name="image1")
image2 = tf.placeholder(tf.float32, [1, 128, 128, 3], name="image2")

with tf.variable_scope("edges") as scope:
    edges1 = edges(image1)
    scope.reuse_variables()
    edges2 = edges(image2)

with tf.Session() as sess:
    sess.run(tf.initialize_all_variables())
    maps1, maps2 = sess.run([edges1, edges2],
        feed_dict={image1: [flower], image2: [airplane]})

print(len(tf.all_variables()), "variable", maps1.shape, maps2.shape)
#> 1 variable (1, 128, 128, 2) (1, 128, 128, 2)
