#: compat 1.15
# SPEC 2, 1.11
import tensorflow as tf

v = tf.get_variable("v", initializer=3, use_resource=True)
local = tf.get_local_variable("local", initializer=4, use_resource=True)
held = tf.get_variable("held", initializer=5, trainable=False, collections=["mine"], use_resource=True)
print([v.name for v in tf.global_variables()], [v.name for v in tf.trainable_variables()])
print([v.name for v in tf.local_variables()], tf.get_collection("mine")[0] is held)
init = tf.global_variables_initializer()
print(init.name, [op.name for op in init.control_inputs])
with tf.Session() as sess:
    sess.run([init, tf.local_variables_initializer(), held.initializer])
    print(sess.run([v, local, held]), sess.run({"v": v}))
    print(sess.run(v, {v: 8}))
#> ['v:0'] ['v:0']
#> ['local:0'] True
#> init ['v/Assign']
#> [3, 4, 5] {'v': 3}
#> 8
