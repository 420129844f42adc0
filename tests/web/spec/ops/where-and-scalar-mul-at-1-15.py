#: compat 1.15
# SPEC 1.10
import tensorflow as tf

x = tf.constant([1., 2.], name="c")
places, product = tf.where([True, False]), tf.scalar_mul(3, x)
print([op.name for op in tf.get_default_graph().get_operations()][1:])
print(tf.Session().run([places, product]))
tf.scalar_mul([1.], x)
#> ['Where/condition', 'Where', 'scalar', 'Mul']
#> [array([[0]]), array([3., 6.], dtype=float32)]
#! ValueError: Only scalar multiply works, got shape (1,)
