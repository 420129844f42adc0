#: compat 1.15
# SPEC 1.10
import tensorflow as tf

v = tf.get_variable("v", [3, 2])
tf.nn.embedding_lookup(v, [0, 2])
tf.nn.embedding_lookup([[[1., 2.], [3., 4.]]], [1], name="rows")
for op in tf.get_default_graph().get_operations():
    if op.name.startswith(("embedding", "rows")):
        print(op.name, op.type, op.colocation_groups())
#> embedding_lookup/ids Const [b'loc:@embedding_lookup/ids']
#> embedding_lookup/axis Const [b'loc:@v']
#> embedding_lookup GatherV2 [b'loc:@v']
#> embedding_lookup/Identity Identity [b'loc:@embedding_lookup/Identity']
#> rows/params_0 Const [b'loc:@rows/params_0']
#> rows/ids Const [b'loc:@rows/ids']
#> rows/axis Const [b'loc:@rows/params_0']
#> rows GatherV2 [b'loc:@rows/params_0']
#> rows/Identity Identity [b'loc:@rows/Identity']
