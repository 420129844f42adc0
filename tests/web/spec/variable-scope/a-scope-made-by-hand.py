# SPEC 1.5, 1.7
import tensorflow as tf

def said(call):
    try:
        print(call())
    except ValueError as error:
        print("ValueError: " + str(error).split(".")[0])

plain = tf.VariableScope(False)
print(repr(plain.name), plain.reuse, plain.initializer, plain.dtype.name, repr(plain.original_name_scope), plain.caching_device)
ones = tf.constant_initializer(1.0)
scope = tf.VariableScope(None, name="foo/bar", initializer=ones, dtype=tf.float64, name_scope="other/")
print(scope.name, scope.reuse, scope.initializer is ones, scope.dtype.name, scope.original_name_scope, tf.get_variable_scope().name == "")
# reuse=None makes and shares
with tf.variable_scope(scope) as inside:
    v = tf.get_variable("v", [2])
    print(v.name, tf.get_variable("v", [2]) is v, v.dtype.base_dtype.name, tf.constant(1).name, inside.reuse, inside.original_name_scope)
# its setters stay with it
scope.reuse_variables()
scope.set_initializer(None)
scope.set_dtype(tf.float32)
print(scope.reuse, scope.initializer, scope.dtype.name)
with tf.variable_scope(scope):
    said(lambda: tf.get_variable("v", [2], tf.float64) is v)
    said(lambda: tf.get_variable("w", [2]))
with tf.variable_scope(tf.VariableScope(True, "foo/bar")):
    said(lambda: tf.get_variable("v", [2], tf.float64) is v)
# it belongs to no graph
with tf.Graph().as_default() as g:
    with tf.variable_scope(tf.VariableScope(False, "foo", regularizer=tf.reduce_sum)) as inside:
        u = tf.get_variable("v", [1])
        print(u.name, u.graph is g, [x.name for x in tf.get_collection(tf.GraphKeys.REGULARIZATION_LOSSES)])
    with tf.variable_scope(scope):
        said(lambda: tf.get_variable("v", [2], tf.float64))
    kept = inside
with tf.variable_scope(kept):
    x = tf.get_variable("x", [1])
    print(x.name, x.graph is v.graph)
#> '' False None float32 '' None
#> foo/bar None True float64 other/ True
#> foo/bar/v:0 True float64 bar/Const:0 None other/
#> True None float32
#> True
#> ValueError: Variable foo/bar/w does not exist, or was not created with tf
#> True
#> foo/v:0 True ['foo/v/Regularizer/Sum:0']
#> ValueError: Variable foo/bar/v does not exist, or was not created with tf
#> foo/x:0 True
