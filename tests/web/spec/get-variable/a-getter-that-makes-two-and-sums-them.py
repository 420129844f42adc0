# SPEC 2
import tensorflow as tf

def summed(getter, name, *args, **kwargs):
    g0 = getter("%s/0" % name, *args, **kwargs)
    g1 = getter("%s/1" % name, *args, **kwargs)
    with tf.name_scope("custom_getter"):
        return g0 + g1
with tf.variable_scope("scope", custom_getter=summed):
    v = tf.get_variable("v", [1, 2, 3], initializer=tf.ones_initializer)
print(v.name, [each.name for each in tf.all_variables()])
with tf.Session() as s:
    s.run(tf.initialize_all_variables())
    print(s.run(v).sum())
#> custom_getter/add:0 ['scope/v/0:0', 'scope/v/1:0']
#> 12.0
