# SPEC 1.15
import tensorflow as tf

v = tf.Variable([1, 2], name="v")
print(v.get_shape(), v.name, v.op.name, v.dtype.name, v.graph is tf.get_default_graph(), repr(v.device), v.initializer.name, v.initial_value.name, v.value().name)
print(v.dtype == tf.int32, v.dtype.base_dtype == tf.int32, v[0].name, bool(v), tf.Variable(1.0, name="a/").name)
def put():
    v[0] = 1
try:
    put()
except TypeError as error:
    print(str(error) == "'%s' object does not support item assignment" % type(v).__name__)
with tf.Session() as s:
    s.run(v.initializer)
    print(v.eval(s), s.run(v.assign_sub([1, 1])), s.run(tf.Variable(0, name="n").initialized_value() + 0))
#> (2,) v:0 v int32_ref True '' v/Assign v/initial_value:0 v/read:0
#> False True strided_slice:0 True a:0
#> True
#> [1 2] [0 1] 0
