# SPEC 1.19, 2
import tensorflow as tf

g, root = tf.Graph(), tf.get_default_graph()
with g.as_default() as entered:
    print(entered is g, tf.get_default_graph() is g, tf.constant(1).graph is g)
    with tf.Graph().as_default():
        print(tf.get_default_graph() is g)
    print(tf.get_default_graph() is g)
print(tf.get_default_graph() is root, g.version, root.version, tf.Graph().seed, g.finalized, [op.name for op in g.get_operations()])
#> True True True
#> False
#> True
#> True 1 0 None False ['Const']
