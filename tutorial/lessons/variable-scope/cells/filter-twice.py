#: compat 0.10
import tensorflow as tf


def my_image_filter(input_images):
    conv1_weights = tf.Variable(tf.random_normal([5, 5, 32, 32]),
        name="conv1_weights")
    conv1_biases = tf.Variable(tf.zeros([32]), name="conv1_biases")
    conv1 = tf.nn.conv2d(input_images, conv1_weights,
        strides=[1, 1, 1, 1], padding='SAME')
    relu1 = tf.nn.relu(conv1 + conv1_biases)

    conv2_weights = tf.Variable(tf.random_normal([5, 5, 32, 32]),
        name="conv2_weights")
    conv2_biases = tf.Variable(tf.zeros([32]), name="conv2_biases")
    conv2 = tf.nn.conv2d(relu1, conv2_weights,
        strides=[1, 1, 1, 1], padding='SAME')
    return tf.nn.relu(conv2 + conv2_biases)


image1 = tf.placeholder(tf.float32, [1, 64, 64, 32], name="image1")
image2 = tf.placeholder(tf.float32, [1, 64, 64, 32], name="image2")

# First call creates one set of 4 variables.
result1 = my_image_filter(image1)
# Another set of 4 variables is created in the second call.
result2 = my_image_filter(image2)

for variable in tf.all_variables():
    print(variable.name)
#> conv1_weights:0
#> conv1_biases:0
#> conv2_weights:0
#> conv2_biases:0
#> conv1_weights_1:0
#> conv1_biases_1:0
#> conv2_weights_1:0
#> conv2_biases_1:0
