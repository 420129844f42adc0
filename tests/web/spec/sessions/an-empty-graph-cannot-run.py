# SPEC 3
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.Session().run("c"))
#> RuntimeError: The Session graph is empty.  Add operations to the graph before calling run().
