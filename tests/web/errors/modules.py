# SPEC 3
import tensorflow as tf

def raised(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("nothing raised")

raised(lambda: tf.while_loop)
raised(lambda: tf.no_such_thing)
raised(lambda: tf.nn.no_such_thing)
#> AttributeError: module 'tensorflow' has no attribute 'while_loop' here: ScopeLab brings the part of TensorFlow that builds graphs, shares variables and runs sessions.
#> AttributeError: module 'tensorflow' has no attribute 'no_such_thing'
#> AttributeError: module 'tensorflow.nn' has no attribute 'no_such_thing' here: ScopeLab brings the part of TensorFlow that builds graphs, shares variables and runs sessions.
