#: compat 1.15
# SPEC 1.18
import tensorflow as tf

a = tf.constant(1)
print(tf.convert_to_tensor([a, a]).name, tf.stack([a, a]).name, tf.convert_to_tensor([a, 2]).op.type)
#> packed:0 stack:0 Pack
