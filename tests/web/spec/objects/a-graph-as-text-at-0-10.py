#: compat 0.10
# SPEC 1.16
import tensorflow as tf

tf.zeros([2], name="z")
tf.constant([0.5, 0.5], name="c")
with tf.device("/cpu:0"):
    a = tf.constant("s", name="a")
with tf.control_dependencies([a.op]):
    tf.identity(a, name="i")
tf.placeholder(tf.float32, [None, 2], "p")
text = str(tf.get_default_graph().as_graph_def())
for part in ("float_val: 0.0", 'tensor_content: "\\000\\000\\000?\\000\\000\\000?"', 'string_val: "s"', 'device: "/device:CPU:0"', 'input: "a"\n', "shape {\n      }\n"):
    print(part in text)
print(text.count("node {"), text.endswith("versions {\n  producer: 11\n}\n"), [n.name for n in tf.get_default_graph().as_graph_def().node])
#> True
#> True
#> True
#> True
#> True
#> True
#> 5 True ['z', 'c', 'a', 'i', 'p']
