#: compat 0.10
# SPEC 1.18
import tensorflow as tf

a = tf.constant(1)
print(tf.convert_to_tensor([a, a]).name, tf.pack([a, a]).name, tf.convert_to_tensor([a, a]).op.type)
#> packed:0 pack:0 Pack
