# SPEC 1.6, 2, A34
import tensorflow as tf

with tf.variable_scope("out") as out:
    for _ in range(2):
        with tf.variable_op_scope([], None, "d") as s:
            print(s.name, tf.no_op(name="op").name, tf.get_variable("v", [1]).name)
with tf.variable_scope(out, reuse=True):
    for _ in range(2):
        with tf.variable_op_scope([], None, "d") as s:
            print(s.name, tf.no_op(name="op").name, tf.get_variable("v", [1]).name)
#> out/d out/d/op out/d/v:0
#> out/d_1 out/d_1/op out/d_1/v:0
#> out/d out_1/d/op out/d/v:0
#> out/d_1 out_1/d_1/op out/d_1/v:0
