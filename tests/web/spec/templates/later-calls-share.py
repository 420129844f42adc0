# SPEC 1.12
import tensorflow as tf

def scale(x):
    return x * tf.get_variable("w", [])
t, u = tf.make_template("tmpl", scale), tf.make_template("tmpl", scale)
x = tf.constant(1.0)
names = [t(x).name, t(x).name, u(x).name, u(x).name]
print(names, [v.name for v in tf.all_variables()])
print(t.var_scope.name, u.var_scope.name)
#> ['tmpl/mul:0', 'tmpl_1/mul:0', 'tmpl_2/mul:0', 'tmpl_1_1/mul:0'] ['tmpl/w:0', 'tmpl_1/w:0']
#> tmpl tmpl_1
