# SPEC 1.9
import tensorflow as tf

tf.get_variable("t", initializer=tf.constant([1.0], name="c"))
tf.get_variable("p", initializer=[1.0, 2.0])
print([op.name for op in tf.get_default_graph().get_operations()], [i.name for i in tf.get_default_graph().get_operation_by_name("t/Assign").inputs])
#> ['c', 't', 't/Assign', 't/read', 'p/initial_value', 'p', 'p/Assign', 'p/read'] ['t:0', 'c:0']
