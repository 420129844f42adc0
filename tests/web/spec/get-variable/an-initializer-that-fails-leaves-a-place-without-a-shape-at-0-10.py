#: compat 0.10
# SPEC 1.8, 1.9
import tensorflow as tf

def tried(name, **named):
    try:
        tf.get_variable(name, [2], **named)
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

tried("v", dtype=tf.int32)
tried("c", dtype=tf.complex64)
for op in tf.get_default_graph().get_operations():
    print(op.name, op.outputs[0].get_shape(), tf.TensorShape(op.get_attr("shape")) if op.type == "Variable" else "")
print(tf.all_variables(), tf.TensorShape(tf.get_variable("w", [2]).op.get_attr("shape")))
#> TypeError: Expected int32, got -1.7320508075688772 of type 'float' instead.
#> TypeError: DataType complex64 for attr 'dtype' not in list of allowed values: float16, float32, float64
#> v <unknown> ()
#> v/Initializer/random_uniform/shape (1,)
#> c <unknown> ()
#> c/Initializer/random_uniform/shape (1,)
#> c/Initializer/random_uniform/min ()
#> c/Initializer/random_uniform/max ()
#> [] (2,)
