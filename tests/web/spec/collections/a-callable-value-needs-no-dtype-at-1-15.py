#: compat 1.15
# SPEC 1.15
import tensorflow as tf

print(tf.Variable(lambda: tf.ones([2]), name="v").name)
#> v:0
