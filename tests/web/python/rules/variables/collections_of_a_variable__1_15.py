#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

a = tf.Variable(1.0, name="a", collections=["mine"])
b = tf.Variable(1.0, name="b", trainable=False)
print([v.name for v in tf.all_variables()], [v.name for v in tf.trainable_variables()], [v.name for v in tf.get_collection("mine")])
error_of(lambda: tf.Variable(1.0, collections="mine"))
print(tf.get_collection("unknown"), "unknown" in tf.get_default_graph().get_all_collection_keys())
#> ['b:0'] ['a:0'] ['a:0']
#> ValueError: collections argument to Variable constructor must be a list, tuple, or set. Got mine of type <class 'str'>
#> [] False
