#: compat 1.15
import tensorflow as tf

with tf.variable_scope("a"):
    with tf.variable_scope("") as empty:
        print(repr(empty.name), repr(empty.original_name_scope), tf.get_variable("v", [1]).name)
with tf.variable_scope("a/") as slash:
    print(slash.name, tf.get_variable("v", [1]).name if False else tf.constant(1).name)
#> 'a/' '' a//v:0
#> a/ a/Const:0
