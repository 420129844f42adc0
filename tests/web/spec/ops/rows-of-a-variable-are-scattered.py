# SPEC 1.15
import tensorflow as tf

v = tf.Variable([[1.0, 1.0], [2.0, 2.0], [3.0, 3.0]], name="v")
update = tf.scatter_update(v, [0, 2], [[10.0, 11.0], [20.0, 21.0]])
add = tf.scatter_add(v, [1, 1], [[1.0, 2.0], [1.0, 2.0]], name="more")
sub = v.scatter_sub(tf.IndexedSlices(tf.constant([[0.5, 0.5]]), tf.constant([0])))
print([(t.name, t.op.type, t.dtype.name, str(t.get_shape()), [i.name for i in t.op.inputs[:1]]) for t in (update, add, sub)])
print([i.name for i in update.op.inputs], update.op.get_attr("use_locking"), add.op.get_attr("use_locking"), update.op.colocation_groups())
with tf.Session() as sess:
    sess.run(v.initializer)
    print(sess.run(update).tolist(), sess.run(add).tolist(), sess.run(sub).tolist())
    try:
        sess.run(tf.scatter_add(v, [3], [[0.0, 0.0]]))
    except tf.errors.InvalidArgumentError as error:
        print(error.message.split("\n")[0])
#> [('ScatterUpdate:0', 'ScatterUpdate', 'float32_ref', '(3, 2)', ['v:0']), ('more:0', 'ScatterAdd', 'float32_ref', '(3, 2)', ['v:0']), ('ScatterSub:0', 'ScatterSub', 'float32_ref', '(3, 2)', ['v:0'])]
#> ['v:0', 'ScatterUpdate/indices:0', 'ScatterUpdate/updates:0'] True False [b'loc:@v']
#> [[10.0, 11.0], [2.0, 2.0], [20.0, 21.0]] [[10.0, 11.0], [4.0, 6.0], [20.0, 21.0]] [[9.5, 10.5], [4.0, 6.0], [20.0, 21.0]]
#> indices[0] = 3 is not in [0, 3)
