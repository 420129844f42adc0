#: compat 1.15
# SPEC 1.16
import tensorflow as tf

tf.placeholder(tf.float32, [None, 2], "p")
tf.placeholder(tf.float32, None, "q")
a = tf.constant(1, name="a")
with tf.control_dependencies([a]):
    tf.no_op(name="n")
text = str(tf.get_default_graph().as_graph_def())
for part in ("dim {\n          size: -1\n        }", "unknown_rank: true", 'input: "^a"', "int_val: 1", "versions {\n  producer: "):
    print(part in text)
#> True
#> True
#> True
#> True
#> True
