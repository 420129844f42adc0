# SPEC 1.9, 1.15
import tensorflow as tf

v, w = tf.Variable(1, name="v"), tf.Variable(1, name="w")
one, two = tf.initialize_all_variables(), tf.global_variables_initializer()
print(one.name, one.type, two.name, [op.name for op in one.control_inputs])
print(tf.variables_initializer([w]).name, tf.local_variables_initializer().name)
with tf.Graph().as_default():
    print(tf.initialize_all_variables().name, tf.initialize_all_variables().type)
#> init NoOp init_1 ['v/Assign', 'w/Assign']
#> init_2 init_3
#> init NoOp
