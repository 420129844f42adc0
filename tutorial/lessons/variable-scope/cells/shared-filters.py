#: compat 0.10
#: after image-filter
import tensorflow as tf

with tf.variable_scope(scope, reuse=True):
    result2 = my_image_filter(image2)

print(len(tf.all_variables()), "variables")
print(result1.op.name)
print(result2.op.name)
#> 4 variables
#> image_filters/conv2/Relu
#> image_filters_1/conv2/Relu
