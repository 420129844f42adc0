# SPEC 1.13
import tensorflow as tf

x, y = tf.placeholder(tf.float32, []), tf.placeholder(tf.float32, [])
v = tf.Variable(1.0)
with tf.Session() as session:
    session.run(v.initializer)
    total = session.make_callable([x + y, v], feed_list=[x, y])
    print(total(1, 2), total(3, 4), session.make_callable(v.assign_add(1.0))())
print(tf.get_default_graph().collections, tf.get_default_graph().graph_def_versions.producer > 10)
#> [3.0, 1.0] [7.0, 1.0] 2.0
#> ['variables', 'trainable_variables'] True
