#: compat 0.10
# SPEC 1.15, 1.9
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

v = tf.Variable([1.0, 2.0], name="v")
print(type(v).__name__, "Variable object at 0x" in str(v), "Variable object at 0x" in repr(v))
for name in ("shape", "read_value", "trainable", "constraint", "load"):
    said(lambda: getattr(v, name))
#> Variable True True
#> AttributeError: 'Variable' object has no attribute 'shape'
#> AttributeError: 'Variable' object has no attribute 'read_value'
#> AttributeError: 'Variable' object has no attribute 'trainable'
#> AttributeError: 'Variable' object has no attribute 'constraint'
#> AttributeError: 'Variable' object has no attribute 'load'
