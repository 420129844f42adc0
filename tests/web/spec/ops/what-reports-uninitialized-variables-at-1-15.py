#: compat 1.15
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
#> report_uninitialized_variables/IsVariableInitialized IsVariableInitialized
#> report_uninitialized_variables/IsVariableInitialized_1 IsVariableInitialized
#> report_uninitialized_variables/stack Pack
#> report_uninitialized_variables/LogicalNot LogicalNot
#> report_uninitialized_variables/Const Const
#> report_uninitialized_variables/boolean_mask/Shape Const
#> report_uninitialized_variables/boolean_mask/strided_slice/stack Const
#> report_uninitialized_variables/boolean_mask/strided_slice/stack_1 Const
#> report_uninitialized_variables/boolean_mask/strided_slice/stack_2 Const
#> report_uninitialized_variables/boolean_mask/strided_slice StridedSlice
#> report_uninitialized_variables/boolean_mask/Prod/reduction_indices Const
#> report_uninitialized_variables/boolean_mask/Prod Prod
#> report_uninitialized_variables/boolean_mask/Shape_1 Const
#> report_uninitialized_variables/boolean_mask/strided_slice_1/stack Const
#> report_uninitialized_variables/boolean_mask/strided_slice_1/stack_1 Const
#> report_uninitialized_variables/boolean_mask/strided_slice_1/stack_2 Const
#> report_uninitialized_variables/boolean_mask/strided_slice_1 StridedSlice
#> report_uninitialized_variables/boolean_mask/Shape_2 Const
#> report_uninitialized_variables/boolean_mask/strided_slice_2/stack Const
#> report_uninitialized_variables/boolean_mask/strided_slice_2/stack_1 Const
#> report_uninitialized_variables/boolean_mask/strided_slice_2/stack_2 Const
#> report_uninitialized_variables/boolean_mask/strided_slice_2 StridedSlice
#> report_uninitialized_variables/boolean_mask/concat/values_1 Pack
#> report_uninitialized_variables/boolean_mask/concat/axis Const
#> report_uninitialized_variables/boolean_mask/concat ConcatV2
#> report_uninitialized_variables/boolean_mask/Reshape Reshape
#> report_uninitialized_variables/boolean_mask/Reshape_1/shape Const
#> report_uninitialized_variables/boolean_mask/Reshape_1 Reshape
#> report_uninitialized_variables/boolean_mask/Where Where
#> report_uninitialized_variables/boolean_mask/Squeeze Squeeze
#> report_uninitialized_variables/boolean_mask/GatherV2/axis Const
#> report_uninitialized_variables/boolean_mask/GatherV2 GatherV2
#> report_uninitialized_variables/boolean_mask/GatherV2:0 (?,) string '/device:CPU:0'
#> none/Const:0
#> [b'v']
#> [b'x']
