# SPEC 2, 1.16
import tensorflow as tf

def place(op):
    print("asked", op.name, repr(op.device))
    return "/gpu:0"

with tf.device("/job:a/cpu:1"):
    with tf.device(place):
        print(tf.constant(1, name="a").device)
        with tf.device("/task:2"):
            print(tf.constant(1, name="b").device)
    print(tf.constant(1, name="c").device)
    with tf.device(lambda op: op.device or "/task:3"):
        with tf.device(place):
            print(tf.constant(1, name="d").device)
        print(tf.constant(1, name="e").device)
with tf.device(place):
    with tf.device(None):
        print(repr(tf.constant(1, name="f").device))
    with tf.colocate_with(tf.get_default_graph().get_operation_by_name("c")):
        print(tf.constant(1, name="g").device)
    print(tf.constant(1, name="h").device)
#> asked a ''
#> /job:a/device:GPU:0
#> asked b '/task:2'
#> /job:a/device:GPU:0
#> /job:a/device:CPU:1
#> asked d ''
#> /job:a/device:GPU:0
#> /job:a/task:3/device:CPU:1
#> ''
#> /job:a/device:CPU:1
#> asked h ''
#> /gpu:0
