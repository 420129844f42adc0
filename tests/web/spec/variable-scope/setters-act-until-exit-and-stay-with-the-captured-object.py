# SPEC 1.5
import tensorflow as tf

init = tf.constant_initializer(3.0)
with tf.variable_scope("s") as s:
    s.set_initializer(init)
    s.set_regularizer(tf.nn.l2_loss)
    s.set_caching_device("/cpu:7")
    s.set_partitioner(len)
    s.set_custom_getter(min)
    s.set_dtype(tf.float16)
    s.reuse_variables()
def told(scope):
    return (scope.initializer is init, scope.regularizer is tf.nn.l2_loss, scope.caching_device, scope.partitioner is len,
            scope.custom_getter is min, scope.dtype, scope.reuse)
with tf.variable_scope("s") as again:
    print(told(again))
with tf.variable_scope(s) as again:
    print(told(again), again is s)
root = tf.get_variable_scope()
print(told(root))
#> (False, False, None, False, False, tf.float32, False)
#> (True, True, '/cpu:7', True, True, tf.float16, True) False
#> (False, False, None, False, False, tf.float32, False)
