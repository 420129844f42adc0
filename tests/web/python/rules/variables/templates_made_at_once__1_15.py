#: compat 1.15
import tensorflow as tf

t = tf.make_template("t", lambda: tf.constant(1.0) + tf.get_variable("v", initializer=1.0), create_scope_now_=True)
print(t().name, t().name, t.var_scope.name)
#> t/add:0 t_1/add:0 t
