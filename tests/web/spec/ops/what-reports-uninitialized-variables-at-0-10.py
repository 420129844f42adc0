#: compat 0.10
# SPEC 1.15, 1.9
import tensorflow as tf

def made(start):
    return [(op.name, op.type) for op in tf.get_default_graph().get_operations()[start:]]

v, w = tf.Variable([1.0, 2.0], name="v"), tf.Variable(1, name="w")
start = len(made(0))
report = tf.report_uninitialized_variables()
for row in made(start):
    print(*row)
print(report.name, report.get_shape(), report.dtype.name, repr(report.device))
print(tf.report_uninitialized_variables([], name="none").name)
with tf.Session() as sess:
    sess.run(w.initializer)
    print(sess.run(report))
with tf.Graph().as_default():
    tf.Variable(1.0, name="x", collections=[])
    with tf.Session() as sess:
        print(sess.run(tf.report_uninitialized_variables()))
#> IsVariableInitialized IsVariableInitialized
#> IsVariableInitialized_1 IsVariableInitialized
#> pack Pack
#> LogicalNot LogicalNot
#> Const Const
#> report_uninitialized_variables/Shape Shape
#> report_uninitialized_variables/strided_slice/pack Const
#> report_uninitialized_variables/strided_slice/pack_1 Const
#> report_uninitialized_variables/strided_slice/pack_2 Const
#> report_uninitialized_variables/strided_slice StridedSlice
#> report_uninitialized_variables/concat/concat_dim Const
#> report_uninitialized_variables/concat/values_0 Const
#> report_uninitialized_variables/concat Concat
#> report_uninitialized_variables/Reshape Reshape
#> report_uninitialized_variables/Reshape_1/shape Const
#> report_uninitialized_variables/Reshape_1 Reshape
#> report_uninitialized_variables/Where Where
#> report_uninitialized_variables/Squeeze Squeeze
#> report_uninitialized_variables/Gather Gather
#> report_uninitialized_variables/Gather:0 (?,) string ''
#> none:0
#> [b'v']
#> [b'x']
