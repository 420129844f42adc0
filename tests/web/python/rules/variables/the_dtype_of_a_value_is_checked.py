#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

error_of(lambda: tf.get_variable("a", initializer=1, dtype=tf.float32))
print([op.name for op in tf.get_default_graph().get_operations()])
tf.get_variable("b", initializer=1, dtype=tf.int32)
print([op.name for op in tf.get_default_graph().get_operations()])
#> ValueError: Initializer type '<dtype: 'int32'>' and explicit dtype '<dtype: 'float32'>' don't match.
#> ['Const']
#> ['Const', 'Const_1', 'b/initial_value', 'b', 'b/Assign', 'b/read']
