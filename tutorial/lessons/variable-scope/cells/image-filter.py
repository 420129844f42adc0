#: compat 0.10
import tensorflow as tf


def conv_relu(images, kernel_shape, bias_shape):
    weights = tf.get_variable("weights", kernel_shape,
        initializer=tf.random_normal_initializer())
    biases = tf.get_variable("biases", bias_shape,
        initializer=tf.constant_initializer(0.0))
    conv = tf.nn.conv2d(images, weights,
        strides=[1, 1, 1, 1], padding='SAME')
    return tf.nn.relu(conv + biases)


def my_image_filter(images):
    with tf.variable_scope("conv1"):
        relu1 = conv_relu(images, [5, 5, 3, 32], [32])
    with tf.variable_scope("conv2"):
        return conv_relu(relu1, [5, 5, 32, 32], [32])


image1 = tf.placeholder(tf.float32, [1, 128, 128, 3], name="image1")
image2 = tf.placeholder(tf.float32, [1, 128, 128, 3], name="image2")

with tf.variable_scope("image_filters") as scope:
    result1 = my_image_filter(image1)

for variable in tf.all_variables():
    print(variable.name)
#> image_filters/conv1/weights:0
#> image_filters/conv1/biases:0
#> image_filters/conv2/weights:0
#> image_filters/conv2/biases:0
