#: compat 0.10
import tensorflow as tf

with tf.variable_scope("foo") as first:
    v = tf.get_variable("v", [1])
    x = 1.0 + v
with tf.variable_scope("foo", reuse=True) as second:
    v1 = tf.get_variable("v", [1])
    x1 = 1.0 + v1

print("variables: ", v.name, v1.name)
print("operations:", x.op.name, x1.op.name)
print("scopes:    ", first.name, second.name)
print("prefixes:  ", first.original_name_scope, second.original_name_scope)
assert v1 is v
#> variables:  foo/v:0 foo/v:0
#> operations: foo/add foo_1/add
#> scopes:     foo foo
#> prefixes:   foo/ foo_1/
