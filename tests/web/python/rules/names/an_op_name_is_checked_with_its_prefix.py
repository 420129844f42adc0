#: compat 0.10
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

error_of(lambda: tf.constant(1, name="_a"))
with tf.name_scope("s"):
    print(tf.constant(1, name="_a").name)
error_of(lambda: tf.constant(1, name="a b"))
error_of(lambda: tf.Variable(1, name="v:0"))
error_of(lambda: tf.get_variable("", [1]))
error_of(lambda: tf.get_variable("a b", [1]))
#> ValueError: '_a' is not a valid node name
#> s/_a:0
#> ValueError: 'a b' is not a valid node name
#> ValueError: 'v:0' is not a valid scope name
#> ValueError: '' is not a valid node name
#> ValueError: 'a b' is not a valid scope name
