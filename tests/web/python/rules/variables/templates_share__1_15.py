#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

def scaled(x):
    return tf.get_variable("w", [1], initializer=tf.constant_initializer(1.0)) * x
t = tf.make_template("tmpl", scaled)
a, b = t(1.0), t(2.0)
u = tf.make_template("tmpl", scaled)
c = u(1.0)
print(a.name, b.name, c.name, t.var_scope.name, u.var_scope.name)
bad = tf.make_template("bad", lambda: tf.Variable(1.0))
bad()
error_of(bad)
error_of(lambda: tf.make_template(None, scaled))
#> tmpl/mul:0 tmpl_1/mul:0 tmpl_2/mul:0 tmpl tmpl_1
#> ValueError: Trainable variable created when calling a template after the first time, perhaps you used tf.Variable when you meant tf.get_variable: ['bad_1/Variable:0']
#> ValueError: name cannot be None.
