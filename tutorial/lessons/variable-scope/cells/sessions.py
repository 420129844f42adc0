#: compat 0.10
import tensorflow as tf

steps = tf.Variable(0, name="steps")
one_more = steps.assign_add(1)  # an operation: nothing is added yet
init = tf.initialize_all_variables()

with tf.Session() as sess:
    sess.run(init)
    sess.run(one_more)
    sess.run(one_more)
    print("first session:", sess.run(steps))

with tf.Session() as sess:
    sess.run(init)
    print("second session:", sess.run(steps))
#> first session: 2
#> second session: 0
