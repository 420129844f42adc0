#: compat 1.15
# SPEC 2, 1.9
import tensorflow as tf

def names(start):
    return [op.name for op in tf.get_default_graph().get_operations()][start:]

a = tf.Variable(2., name="a", use_resource=True)
b = tf.Variable(a, name="b", use_resource=True)
print(names(5))
c = tf.Variable(a, name="c", use_resource=False)
print(names(10))
d = tf.Variable(a.initialized_value() * 2., name="d", use_resource=True)
print(names(14))
with tf.Session() as sess:
    sess.run(a.initializer)
    sess.run(tf.global_variables_initializer())
    print(sess.run([a, b, c, d]))
#> ['b/Initializer/ReadVariableOp', 'b', 'b/IsInitialized/VarIsInitializedOp', 'b/Assign', 'b/Read/ReadVariableOp']
#> ['c/ReadVariableOp', 'c', 'c/Assign', 'c/read']
#> ['VarIsInitializedOp', 'cond/Switch', 'cond/switch_t', 'cond/switch_f', 'cond/pred_id', 'cond/Read/ReadVariableOp/Switch', 'cond/Read/ReadVariableOp', 'cond/Identity', 'cond/Switch_1', 'cond/Merge', 'mul/y', 'mul', 'd', 'd/IsInitialized/VarIsInitializedOp', 'd/Assign', 'd/Read/ReadVariableOp']
#> [2.0, 2.0, 2.0, 4.0]
