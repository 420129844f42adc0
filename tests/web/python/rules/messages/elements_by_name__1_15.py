#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

g = tf.get_default_graph()
tf.constant(1, name="c")
other = tf.Graph()
with other.as_default():
    foreign = tf.constant(1, name="f")
error_of(lambda: g.get_tensor_by_name("c"))
error_of(lambda: g.get_operation_by_name("c:0"))
error_of(lambda: g.as_graph_element("c:x"))
error_of(lambda: g.as_graph_element(3))
error_of(lambda: g.as_graph_element(foreign))
print(g.get_tensor_by_name("c:0") is g.get_operation_by_name("c").outputs[0])
g.finalize()
error_of(lambda: tf.constant(1))
#> ValueError: The name 'c' refers to an Operation, not a Tensor. Tensor names must be of the form "<op_name>:<output_index>".
#> ValueError: Name 'c:0' appears to refer to a Tensor, not a Operation.
#> ValueError: The name 'c:x' looks a like a Tensor name, but is not a valid one. Tensor names must be of the form "<op_name>:<output_index>".
#> TypeError: Can not convert a int into a Tensor or Operation.
#> ValueError: Tensor Tensor("f:0", shape=(), dtype=int32) is not an element of this graph.
#> True
#> RuntimeError: Graph is finalized and cannot be modified.
