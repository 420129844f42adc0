#: compat 0.10
import tensorflow as tf

t = tf.make_template("t", lambda: tf.constant(1.0) + tf.get_variable("v", initializer=1.0), create_scope_now_=True)
print(t().name, t().name, t.var_scope.name)
#> t_1/add:0 t_2/add:0 t
