#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

v = tf.Variable([1.0, 2.0], name="v")
print(type(v).__name__, v.name, v.op.name, v.dtype, v.value().name, v.initializer.name, v.initial_value.name)
print(v.dtype == tf.float32, v.dtype.base_dtype == tf.float32, bool(v), isinstance(v, tf.Variable))
error_of(lambda: v.shape)
error_of(lambda: v.trainable)
error_of(lambda: list(v))
error_of(lambda: tf.Variable())
def put():
    v[0] = 1
error_of(put)
w = v
w += 1
print(w.name)
print(v.assign([3.0, 4.0]).name, v.assign_add([1.0, 1.0]).name, tf.assign(v, [1.0, 1.0]).name)
#> RefVariable v:0 v <dtype: 'float32_ref'> v/read:0 v/Assign v/initial_value:0
#> False True True True
#> no error
#> no error
#> TypeError: 'Variable' object is not iterable.
#> ValueError: initial_value must be specified.
#> TypeError: 'RefVariable' object does not support item assignment
#> add:0
#> Assign:0 AssignAdd:0 Assign_1:0
