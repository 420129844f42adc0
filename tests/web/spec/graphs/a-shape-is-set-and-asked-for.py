# SPEC 2, 1.16
import tensorflow as tf

t = tf.get_default_graph().create_op("FloatOutput", [], [tf.float32], None, name="myop").values()[0]
print(t.get_shape(), t.get_shape().ndims)
t.set_shape([1, 2, 3])
print(t.get_shape(), t.get_shape() == [1, 2, 3])
try:
    t.set_shape([1, 2])
except ValueError:
    print("refused", t.get_shape())
try:
    for _ in t:
        pass
except TypeError:
    print("not iterable")
#> <unknown> None
#> (1, 2, 3) True
#> refused (1, 2, 3)
#> not iterable
