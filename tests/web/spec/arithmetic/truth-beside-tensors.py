# SPEC 1.14, A29
import tensorflow as tf

t = tf.constant(True)
print((True | t).name, (t & False).name, (False ^ t).name)
with tf.Session() as s:
    print(s.run([True & t, False | t, True ^ t]))
#> or:0 and:0 xor:0
#> [True, True, False]
