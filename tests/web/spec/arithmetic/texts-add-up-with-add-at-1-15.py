#: compat 1.15
# SPEC 1.14
import tensorflow as tf

a = tf.constant("a")
for sum in (a + "b", "x" + a, a + a):
    print(sum.op.type, sum.op.name)
with tf.Session() as s:
    print(s.run(a + "b"))
#> Add add
#> Add add_1
#> Add add_2
#> b'ab'
