#: compat 1.15
# SPEC 2, 1.15
import tensorflow as tf

v = tf.get_variable("v", [], initializer=tf.zeros_initializer(), use_resource=True)
start = len(tf.get_default_graph().get_operations())
set_to = v.assign(2.)
add = v.assign_add(1., name="plus")
sub = v.assign_sub(5., read_value=False)
through_function = tf.assign(v, 7.)
for op in tf.get_default_graph().get_operations()[start:]:
    print(op.name, op.type, [c.name for c in op.control_inputs])
print(set_to, type(set_to).__name__, set_to.op.name, sub.name, sub.type)
with tf.control_dependencies([set_to]):
    after = tf.identity(v)
print([op.name for op in after.op.inputs[0].op.control_inputs])
with tf.Session() as sess:
    sess.run(v.initializer)
    print(sess.run(set_to), sess.run(add), sess.run(sub), sess.run(v), sess.run(through_function))
    print(sess.run(add * 10), sess.run(set_to.op), v.eval(), sess.run(after))
    v.load(5., sess)
    print(sess.run(v))
try:
    v.assign([1., 2.])
except ValueError as error:
    print(error)
#> Const Const []
#> AssignVariableOp AssignVariableOp []
#> ReadVariableOp ReadVariableOp ['AssignVariableOp']
#> Const_1 Const []
#> plus AssignAddVariableOp []
#> ReadVariableOp_1 ReadVariableOp ['plus']
#> Const_2 Const []
#> AssignSubVariableOp AssignSubVariableOp []
#> Const_3 Const []
#> AssignVariableOp_1 AssignVariableOp []
#> ReadVariableOp_2 ReadVariableOp ['AssignVariableOp_1']
#> <tf.Variable 'AssignVariableOp' shape=() dtype=float32> _UnreadVariable AssignVariableOp AssignSubVariableOp AssignSubVariableOp
#> ['AssignVariableOp']
#> 2.0 3.0 None -2.0 7.0
#> 80.0 None 2.0 2.0
#> 5.0
#> Shapes () and (2,) are incompatible
