#: compat 1.15
# SPEC 1.8, 1.11
import tensorflow as tf

def raised(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

raised(lambda: tf.constant_initializer({}))
raised(lambda: tf.constant_initializer(None))
raised(lambda: tf.random_normal_initializer(dtype=tf.int32))
raised(lambda: tf.glorot_uniform_initializer(dtype=tf.bool))
raised(lambda: tf.variance_scaling_initializer(0))
raised(lambda: tf.variance_scaling_initializer(1.0, "fan"))
raised(lambda: tf.variance_scaling_initializer(1.0, "fan_in", "even"))
raised(lambda: tf.get_variable("v", [1], constraint=3))
raised(lambda: tf.Variable(1.0, constraint=3))
raised(lambda: tf.get_variable("v", [1], collections="mine"))
print(len(tf.get_default_graph().get_operations()))
#> TypeError: Invalid type for initial value: <class 'dict'> (expected Python scalar, list or tuple of values, or numpy.ndarray).
#> TypeError: Invalid type for initial value: <class 'NoneType'> (expected Python scalar, list or tuple of values, or numpy.ndarray).
#> ValueError: Expected floating point type, got <dtype: 'int32'>.
#> ValueError: Expected floating point type, got <dtype: 'bool'>.
#> ValueError: `scale` must be positive float.
#> ValueError: ('Invalid `mode` argument:', 'fan')
#> ValueError: ('Invalid `distribution` argument:', 'even')
#> ValueError: The `constraint` argument must be a callable.
#> ValueError: The `constraint` argument must be a callable.
#> ValueError: collections argument to Variable constructor must be a list, tuple, or set. Got mine of type <class 'str'>
#> 0
