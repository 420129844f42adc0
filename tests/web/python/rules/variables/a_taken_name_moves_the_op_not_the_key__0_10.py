#: compat 0.10
import tensorflow as tf

tf.Variable(1.0, name="v")
v = tf.get_variable("v", [1])
print(v.name)
tf.get_variable_scope().reuse_variables()
print(tf.get_variable("v").name)
#> v_1:0
#> v_1:0
