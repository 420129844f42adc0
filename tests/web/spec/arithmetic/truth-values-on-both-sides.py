# SPEC A29
import tensorflow as tf

b = tf.constant(True)
print((True & b).op.name, (False | b).op.name, (True ^ b).op.name, (b & False).op.name)
with tf.Session() as s:
    print(s.run([True & b, False | b, True ^ b, b & False]))
#> and or xor and_1
#> [True, True, False, False]
