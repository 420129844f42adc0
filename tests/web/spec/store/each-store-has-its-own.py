# SPEC 2
import tensorflow as tf
from tensorflow.python.ops import variable_scope

v = tf.get_variable("v", [1])
one, two = variable_scope._VariableStore(), variable_scope._VariableStore()
a, b = one.get_variable("v", [1]), two.get_variable("v", [2])
print(v.name, a.name, b.name, one.get_variable("v", [1]) is a, two.get_variable("v") is b, tf.get_variable_scope().reuse)
print([sorted(store._vars) for store in (variable_scope._get_default_variable_store(), one, two)], one._vars["v"] is a)
for store, reuse in ((one, False), (two, True)):
    try:
        store.get_variable("v" if store is one else "u", [1], reuse=reuse)
    except ValueError as error:
        print(str(error).split(".")[0])
p = one.get_variable("p", [4], partitioner=tf.fixed_size_partitioner(2))
print([part.name for part in p], sorted(one._partitioned_vars), two._partitioned_vars, two.get_variable("p", [4]).name)
with tf.variable_scope("foo", dtype=tf.float64) as scope:
    pass
w = scope.get_variable(one, "w", [1])
print(w.name, w.dtype.base_dtype.name, sorted(one._vars)[0], scope.get_variable(variable_scope._get_default_variable_store(), "w", [1]).name)
with tf.variable_scope("foo", reuse=True, dtype=tf.float64):
    print(tf.get_variable("w", [1]).name)
#> v:0 v_1:0 v_2:0 True True False
#> [['v'], ['v'], ['v']] True
#> Variable v already exists, disallowed
#> Variable u does not exist, or was not created with tf
#> ['p/part_0:0', 'p/part_1:0'] ['p'] {} p:0
#> foo/w:0 float64 foo/w foo/w_1:0
#> foo/w_1:0
