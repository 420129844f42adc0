# SPEC 1.4
import tensorflow as tf

def scope(name):
    with tf.name_scope(name) as opened:
        return opened
with tf.name_scope("out"):
    print(scope("new/"), scope("new/"))
print(scope("new"), scope("new"), scope("new/"))
#> new/ new/
#> new/ new_1/ new/
