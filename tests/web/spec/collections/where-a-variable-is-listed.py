# SPEC 1.11
import tensorflow as tf

a = tf.Variable(1, name="a")
b = tf.Variable(1, name="b", trainable=False)
c = tf.Variable(1, name="c", collections=["mine"])
d = tf.Variable(1, name="d", collections=["mine", tf.GraphKeys.TRAINABLE_VARIABLES])
e = tf.get_variable("e", [1], collections=["mine"], trainable=False)
for key in ("variables", "trainable_variables", "mine"):
    print(key, [v.name for v in tf.get_collection(key)])
print([v.name for v in tf.all_variables()], [v.name for v in tf.global_variables()], [v.name for v in tf.trainable_variables()])
#> variables ['a:0', 'b:0']
#> trainable_variables ['a:0', 'c:0', 'd:0']
#> mine ['c:0', 'd:0', 'e:0']
#> ['a:0', 'b:0'] ['a:0', 'b:0'] ['a:0', 'c:0', 'd:0']
