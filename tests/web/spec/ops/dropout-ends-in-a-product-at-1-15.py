#: compat 1.15
# SPEC A29
import tensorflow as tf

print(tf.nn.dropout(tf.placeholder(tf.float32, [2]), 0.5).name)
#> dropout/mul_1:0
