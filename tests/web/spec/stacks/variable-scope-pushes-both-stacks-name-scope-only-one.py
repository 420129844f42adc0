# SPEC 1.1
import tensorflow as tf

with tf.variable_scope("s"):
    with tf.name_scope("n"):
        print(tf.get_variable("g", [1]).name, tf.Variable(1, name="v").name, tf.constant(1, name="c").name)
    print(tf.get_variable("g2", [1]).name, tf.Variable(1, name="v").name, tf.constant(1, name="c").name)
#> s/g:0 s/n/v:0 s/n/c:0
#> s/g2:0 s/v:0 s/c:0
