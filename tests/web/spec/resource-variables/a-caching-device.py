#: compat 1.15
# SPEC 2, 1.8
import tensorflow as tf

with tf.device("/job:ps"):
    v = tf.get_variable("v", [], caching_device="/job:worker", initializer=tf.zeros_initializer(), use_resource=True)
for op in tf.get_default_graph().get_operations():
    print(op.name, repr(op.device))
print(v.value().name, v.value() is v.value(), (v + 1.).op.inputs[0].name)
add = v.assign_add(1.)
print([op.name for op in add.op.control_inputs])
w = tf.get_variable("w", [], caching_device=lambda op: "/job:" + op.type.lower(), use_resource=True)
print(w.value().device)
with tf.Session() as sess:
    sess.run(v.initializer)
    print(sess.run(v), sess.run(add), sess.run(v.value()))
#> v/Initializer/zeros ''
#> v '/job:ps'
#> v/IsInitialized/VarIsInitializedOp '/job:ps'
#> v/Assign '/job:ps'
#> v/Read/ReadVariableOp '/job:ps'
#> v/Read/Identity '/job:worker'
#> v/Read/Identity:0 True v/Read/Identity:0
#> []
#> /job:identity
#> 0.0 1.0 1.0
