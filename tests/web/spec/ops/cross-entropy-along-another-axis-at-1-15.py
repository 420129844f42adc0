#: compat 1.15
# SPEC 1.10
import tensorflow as tf

logits, labels = tf.constant([[1., 3.], [2., 5.]]), tf.constant([[1., 0.], [0., 1.]])
loss = tf.nn.softmax_cross_entropy_with_logits_v2(labels=labels, logits=logits, axis=0, name="loss")
print([op.name[5:] for op in tf.get_default_graph().get_operations()][2:20])
turned = tf.nn.softmax_cross_entropy_with_logits(labels=tf.transpose(labels), logits=tf.transpose(logits))
with tf.Session() as sess:
    print(loss.shape, sess.run(loss), sess.run(turned))
    print(sess.run(tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits, dim=0)))
tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits, axis=0)
#> ['Rank', 'range/start', 'range/limit', 'range/delta', 'range', 'range_1/start', 'range_1/delta', 'range_1', 'concat/values_2', 'concat/axis', 'concat', 'transpose', 'range_2/start', 'range_2/limit', 'range_2/delta', 'range_2', 'range_3/start', 'range_3/delta']
#> (2,) [1.3132616  0.12692802] [1.3132616  0.12692802]
#> [1.3132616  0.12692802]
#! ValueError: Cannot specify both 'dim' and 'axis'
