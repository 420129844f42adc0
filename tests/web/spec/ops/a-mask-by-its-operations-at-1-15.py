#: compat 1.15
# SPEC 1.10
import tensorflow as tf

columns = tf.boolean_mask(tf.constant([[1, 2, 3], [4, 5, 6]]), [True, False, True], axis=1)
print(columns.shape, [op.name[13:] for op in tf.get_default_graph().get_operations()][2:])
print(tf.Session().run(columns))
#> (2, ?) ['Shape', 'strided_slice/stack', 'strided_slice/stack_1', 'strided_slice/stack_2', 'strided_slice', 'Prod/reduction_indices', 'Prod', 'Shape_1', 'strided_slice_1/stack', 'strided_slice_1/stack_1', 'strided_slice_1/stack_2', 'strided_slice_1', 'Shape_2', 'strided_slice_2/stack', 'strided_slice_2/stack_1', 'strided_slice_2/stack_2', 'strided_slice_2', 'concat/values_1', 'concat/axis', 'concat', 'Reshape', 'Reshape_1/shape', 'Reshape_1', 'Where', 'Squeeze', 'GatherV2/axis', 'GatherV2']
#> [[1 3]
#>  [4 6]]
