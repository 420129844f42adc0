# SPEC 1.9
import tensorflow as tf

print(tf.Variable(1).name, tf.Variable(1).name, tf.Variable([1, 2]).op.name)
with tf.name_scope("s"):
    print(tf.Variable(1).name)
#> Variable:0 Variable_1:0 Variable_2
#> s/Variable:0
