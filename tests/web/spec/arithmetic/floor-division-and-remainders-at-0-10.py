#: compat 0.10
# SPEC 1.14
import tensorflow as tf

a, b = tf.constant(-7), tf.constant(2)
t = [a // b, tf.div(a, b), a % b]
f = tf.constant(-7.0) // 2.0
print([x.op.type for x in t], f.op.type, f.op.inputs[0].op.type)
with tf.Session() as s:
    print(s.run(t), s.run(f))
#> ['Div', 'Div', 'Mod'] Floor Div
#> [-3, -3, -1] -4.0
