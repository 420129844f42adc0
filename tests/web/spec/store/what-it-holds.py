# SPEC 2
import tensorflow as tf
from tensorflow.python.ops import variable_scope

store = variable_scope._VariableStore()
store.get_variable("v1", [2])
store.get_variable("v2", [2])
print(sorted([v.name for v in store._vars.values()]))
with tf.variable_scope("foo"):
    v = tf.get_variable("v", [1])
print(store.get_variable("foo/v", [1]) is v, variable_scope._get_default_variable_store().get_variable("foo/v", [1]) is v)
#> ['v1:0', 'v2:0']
#> False True
