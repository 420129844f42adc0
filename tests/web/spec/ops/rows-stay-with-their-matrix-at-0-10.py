#: compat 0.10
# SPEC 1.10
import tensorflow as tf

v = tf.get_variable("v", [3, 2])
tf.nn.embedding_lookup(v, [0, 2])
for op in tf.get_default_graph().get_operations()[-2:]:
    print(op.name, op.type, op.colocation_groups())
#> embedding_lookup/indices Const [b'loc:@v']
#> embedding_lookup Gather [b'loc:@v']
