#: compat 1.15
# SPEC 2, 1.8
import tensorflow as tf

def kind(v):
    return type(v).__name__

print(tf.resource_variables_enabled(), kind(tf.Variable(1.)), kind(tf.get_variable("a", [])))
print(tf.get_variable_scope().use_resource)
with tf.variable_scope("outer", use_resource=True) as outer:
    print(outer.use_resource, kind(tf.get_variable("a", [])), kind(tf.Variable(1.)))
    print(kind(tf.get_variable("b", [], use_resource=False)), kind(tf.Variable(1., use_resource=False)))
    with tf.variable_scope("inner") as inner:
        print(inner.use_resource, kind(tf.get_variable("a", [])))
    with tf.variable_scope("ref", use_resource=False) as ref:
        print(ref.use_resource, kind(tf.get_variable("a", [])))
with tf.variable_scope(outer):
    print(kind(tf.get_variable("c", [])))
with tf.variable_scope("late") as late:
    late.set_use_resource(True)
    print(kind(tf.get_variable("a", [])))
print(kind(tf.get_variable("d", [])))
#> False RefVariable RefVariable
#> None
#> True ResourceVariable ResourceVariable
#> RefVariable RefVariable
#> True ResourceVariable
#> False RefVariable
#> ResourceVariable
#> ResourceVariable
#> RefVariable
