#: compat 0.10
# SPEC A29
import tensorflow as tf

print(tf.nn.dropout(tf.placeholder(tf.float32, [2]), 0.5).name)
#> dropout/mul:0
