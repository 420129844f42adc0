#: compat 0.10
import tensorflow as tf

with tf.name_scope("a"):
    pass
print(tf.constant(1, name="a").name)
with tf.name_scope("a") as again:
    print(again)
with tf.name_scope("new/"):
    pass
with tf.name_scope("new") as new:
    print(new)
#> a_1:0
#> a_2/
#> new/
