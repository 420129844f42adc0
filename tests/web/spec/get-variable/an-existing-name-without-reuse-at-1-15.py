#: compat 1.15
# SPEC 1.8, A35, 2
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

def build():
    return tf.get_variable("v", [1])
with tf.variable_scope("foo"):
    build()
    said(lambda: tf.get_variable("v", [1]))
#> ValueError: Variable foo/v already exists, disallowed. Did you mean to set reuse=True or reuse=tf.AUTO_REUSE in VarScope? Originally defined at:
#>
#>   File "an-existing-name-without-reuse-at-1-15", line 11, in build
#>     return tf.get_variable("v", [1])
#>   File "an-existing-name-without-reuse-at-1-15", line 13, in <module>
#>     build()
#>
