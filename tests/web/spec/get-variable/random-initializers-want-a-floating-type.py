# SPEC 1.8
import tensorflow as tf

for make in (tf.random_normal_initializer, tf.truncated_normal_initializer, tf.uniform_unit_scaling_initializer):
    try:
        make(dtype=tf.int32)
    except ValueError as error:
        print(error)
#> Expected floating point type, got <dtype: 'int32'>.
#> Expected floating point type, got <dtype: 'int32'>.
#> Expected floating point type, got <dtype: 'int32'>.
