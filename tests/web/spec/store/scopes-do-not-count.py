#: compat 1.15
# SPEC 2
import tensorflow as tf
from tensorflow.python.ops import variable_scope

store = variable_scope._get_default_variable_store()
with tf.variable_scope("foo", use_resource=True, initializer=tf.ones_initializer()):
    v = store.get_variable("v", [2], use_resource=True, initializer=tf.zeros_initializer())

def named(getter, name, *given, **others):
    return getter(name + "_got", *given, **others)

w = store.get_variable("w", [2], custom_getter=named)
p = store.get_variable("p", [4], partitioner=tf.fixed_size_partitioner(2))
print(v.name, type(v).__name__, w.name, [part.name for part in p])
#> v:0 ResourceVariable w_got:0 ['p/part_0:0', 'p/part_1:0']
