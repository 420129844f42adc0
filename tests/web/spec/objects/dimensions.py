# SPEC 1.16
import tensorflow as tf

three, unknown = tf.Dimension(3), tf.Dimension(None)
print(three, repr(three), unknown, repr(unknown), three.value, three == 3, unknown == 3, unknown == unknown, int(three))
print(repr(three + 1), repr(three - 1), repr(three * 2), repr(three // 2), repr(unknown + 1), three != 3, three < 4)
print(tf.zeros([three, 4]).get_shape(), tf.placeholder(tf.float32, [three, unknown]).get_shape())
#> 3 Dimension(3) ? Dimension(None) 3 True None None 3
#> Dimension(4) Dimension(2) Dimension(6) Dimension(1) Dimension(None) False True
#> (3, 4) (3, ?)
