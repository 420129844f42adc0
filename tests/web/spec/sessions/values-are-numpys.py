# SPEC 1.13
import tensorflow as tf

import numpy as np
with tf.Session() as s:
    for value in (1.5, 3, True, "x", 2j):
        if value != 2j:
            print(type(s.run(tf.constant(value))).__name__)
    print(s.run(tf.constant(3.0)), s.run(tf.constant([1.0, 2.0])), s.run(tf.constant(["a", "bc"])), s.run(tf.constant(["a", "bc"])).dtype)
    print(s.run(tf.constant("x")), s.run(tf.constant(1, tf.uint8)).dtype, s.run(tf.constant([True])).dtype)
#> float32
#> int32
#> bool_
#> bytes
#> 3.0 [1. 2.] [b'a' b'bc'] object
#> b'x' uint8 bool
