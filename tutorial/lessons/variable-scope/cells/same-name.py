#: compat 0.10
import tensorflow as tf

a = tf.Variable(1.0, name="v")
b = tf.Variable(2.0, name="v")
print(a.name, b.name)
assert a is not b
#> v:0 v_1:0
