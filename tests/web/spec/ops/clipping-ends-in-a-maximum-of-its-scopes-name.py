# SPEC 1.10
import tensorflow as tf

def made(result):
    names = [(op.name, op.type) for op in result.graph.get_operations() if op.name.startswith(result.op.name)]
    print(result.name, [name[len(result.op.name):] + ":" + kind for name, kind in names if kind != "Const"])

x = tf.constant([-3.0, 0.5, 4.0])
clipped = tf.clip_by_value(x, -1.0, 1.0)
made(clipped)
made(tf.clip_by_value([-2, 2], 0, tf.constant(1), name="low"))
with tf.Session() as sess:
    print(sess.run(clipped), sess.run("low:0"))
#> clip_by_value:0 ['/Minimum:Minimum', ':Maximum']
#> low:0 ['/Minimum:Minimum', ':Maximum']
#> [-1.   0.5  1. ] [0 1]
