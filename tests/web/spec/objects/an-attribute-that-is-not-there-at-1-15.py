#: compat 1.15
# SPEC 1.16
import tensorflow as tf

tf.constant(1, name="c").op.get_attr("x")
#! ValueError: Operation 'c' has no attr named 'x'.
