#: compat 1.15
# SPEC 2, 1.15
import tensorflow as tf
from tensorflow.python.ops import resource_variable_ops

v = resource_variable_ops.ResourceVariable(2., name="v")
print(v, isinstance(v, resource_variable_ops.ResourceVariable), isinstance(tf.Variable(1.), resource_variable_ops.ResourceVariable))
print(tf.global_variables()[0] is v)
with tf.Session() as sess:
    sess.run(v.initializer)
    print(sess.run(v.assign_add(1.)))
#> <tf.Variable 'v:0' shape=() dtype=float32> True False
#> True
#> 3.0
