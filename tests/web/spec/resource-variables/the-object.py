#: compat 1.15
# SPEC 2, 1.15
import tensorflow as tf

v = tf.get_variable("v", [2], use_resource=True)
ref = tf.get_variable("ref", [2], use_resource=False)
print(type(v).__name__, type(ref).__name__, isinstance(v, tf.Variable), isinstance(ref, type(v)))
print(v)
print(v.name, v.op.name, v.op.type, v.initializer.name, v.initial_value.name)
print(v.dtype, v.dtype == tf.float32, ref.dtype == tf.float32, v.shape, v.get_shape(), v.trainable)
print(v.handle, v.handle.dtype == tf.resource)
try:
    v.set_shape([2])
except NotImplementedError as error:
    print(error)
try:
    bool(v)
except TypeError as error:
    print(error)
try:
    v += 1
except RuntimeError as error:
    print(error)
#> ResourceVariable RefVariable True False
#> <tf.Variable 'v:0' shape=(2,) dtype=float32>
#> v:0 v VarHandleOp v/Assign v/Initializer/random_uniform:0
#> <dtype: 'float32'> True False (2,) (2,) True
#> Tensor("v:0", shape=(), dtype=resource) True
#> ResourceVariable does not implement set_shape()
#> using a `tf.Tensor` as a Python `bool` is not allowed in Graph execution. Use Eager execution or decorate this function with @tf.function.
#> Variable += value not supported. Use variable.assign_add(value) to modify the variable value and variable = variable + value to get a new Tensor object.
