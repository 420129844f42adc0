# SPEC 1.9
import tensorflow as tf

tf.Variable(tf.random_normal([2, 3]), name="w")
print(" ".join(op.name for op in tf.get_default_graph().get_operations()))
#> random_normal/shape random_normal/mean random_normal/stddev random_normal/RandomStandardNormal random_normal/mul random_normal w w/Assign w/read
