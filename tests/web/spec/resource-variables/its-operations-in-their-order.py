#: compat 1.15
# SPEC 2, 1.9
import tensorflow as tf

def show(start):
    for op in tf.get_default_graph().get_operations()[start:]:
        print(op.name, op.type, *[t.name for t in op.inputs])

tf.get_variable("v", [2], initializer=tf.zeros_initializer(), use_resource=True)
show(0)
tf.Variable([1., 2.], name="w", use_resource=True)
show(5)
tf.get_variable("t", initializer=tf.constant(1.), use_resource=True)
show(10)
#> v/Initializer/zeros Const
#> v VarHandleOp
#> v/IsInitialized/VarIsInitializedOp VarIsInitializedOp v:0
#> v/Assign AssignVariableOp v:0 v/Initializer/zeros:0
#> v/Read/ReadVariableOp ReadVariableOp v:0
#> w/Initializer/initial_value Const
#> w VarHandleOp
#> w/IsInitialized/VarIsInitializedOp VarIsInitializedOp w:0
#> w/Assign AssignVariableOp w:0 w/Initializer/initial_value:0
#> w/Read/ReadVariableOp ReadVariableOp w:0
#> Const Const
#> t VarHandleOp
#> t/IsInitialized/VarIsInitializedOp VarIsInitializedOp t:0
#> t/Assign AssignVariableOp t:0 Const:0
#> t/Read/ReadVariableOp ReadVariableOp t:0
