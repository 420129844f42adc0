#: compat 0.10
#: after image-filter
import tensorflow as tf

with tf.variable_scope("image_filters"):
    result2 = my_image_filter(image2)
#! ValueError: Variable image_filters/conv1/weights already exists, disallowed. Did you mean to set reuse=True in VarScope? Originally defined at:
