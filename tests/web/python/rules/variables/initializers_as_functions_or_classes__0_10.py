#: compat 0.10
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

print(tf.get_variable("a", [2], initializer=tf.zeros_initializer).initial_value.op.name)
error_of(lambda: print(tf.get_variable("b", [2], initializer=tf.ones_initializer()).initial_value.op.name))
print(tf.get_variable("c", [2], initializer=tf.constant_initializer(1.0)).initial_value.op.name)
#> a/Initializer/zeros
#> TypeError: ones_initializer() missing 1 required positional argument: 'shape'
#> c/Initializer/Const
