# SPEC 3
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

g = tf.get_default_graph()
tf.constant(1, name="c")
for name in ("c", "d", "d:0", "c:1", "c:x", "c:0:0"):
    said(lambda: g.get_tensor_by_name(name))
for name in ("c:0", "d"):
    said(lambda: g.get_operation_by_name(name))
print(g.get_tensor_by_name("c:0").op is g.get_operation_by_name("c"))
#> ValueError: The name 'c' refers to an Operation, not a Tensor. Tensor names must be of the form "<op_name>:<output_index>".
#> ValueError: The name 'd' looks like an (invalid) Operation name, not a Tensor. Tensor names must be of the form "<op_name>:<output_index>".
#> KeyError: "The name 'd:0' refers to a Tensor which does not exist. The operation, 'd', does not exist in the graph."
#> KeyError: "The name 'c:1' refers to a Tensor which does not exist. The operation, 'c', exists but only has 1 outputs."
#> ValueError: The name 'c:x' looks a like a Tensor name, but is not a valid one. Tensor names must be of the form "<op_name>:<output_index>".
#> ValueError: The name 'c:0:0' looks a like a Tensor name, but is not a valid one. Tensor names must be of the form "<op_name>:<output_index>".
#> ValueError: Name 'c:0' appears to refer to a Tensor, not a Operation.
#> KeyError: "The name 'd' refers to an Operation not in the graph."
#> True
