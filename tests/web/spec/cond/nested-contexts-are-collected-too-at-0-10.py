#: compat 0.10
# SPEC 1.11
import tensorflow as tf

p = tf.placeholder(tf.bool, [], name="p")
x = tf.constant(2.0, name="x")
c = tf.cond(p, lambda: tf.cond(p, lambda: x + 1, lambda: x), lambda: x)
print([context.name for context in tf.get_collection("cond_context")])
with tf.Session() as sess:
    print(sess.run(c, {p: True}), sess.run(c, {p: False}))
#> ['cond/cond/cond_text', 'cond/cond/cond_text_1', 'cond/cond_text', 'cond/cond_text_1']
#> 3.0 2.0
