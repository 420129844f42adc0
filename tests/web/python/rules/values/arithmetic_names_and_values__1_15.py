#: compat 1.15
import tensorflow as tf

a = tf.constant(3.0, name="a")
names = [(a + 1).name, (1 + a).name, (a - a).name, (2 / a).name, (a ** 2).name, (a % 2).name, (a // 2).name, (-a).name,
         abs(a).name, (a > 1).name, (a <= 1).name]
print(names)
seven = tf.constant([7, -7])
with tf.Session() as sess:
    print(sess.run([seven // 2, seven % 2, seven / 2, tf.div(seven, 2)]))
b = tf.constant([True, False])
print((b & b).name, (b | b).name, (b ^ b).name, (~b).name)
#> ['add:0', 'add_1:0', 'sub:0', 'truediv:0', 'pow:0', 'mod:0', 'floordiv:0', 'Neg:0', 'Abs:0', 'Greater:0', 'LessEqual:0']
#> [array([ 3, -4], dtype=int32), array([1, 1], dtype=int32), array([ 3.5, -3.5]), array([ 3, -4], dtype=int32)]
#> and:0 or:0 xor:0 LogicalNot:0
