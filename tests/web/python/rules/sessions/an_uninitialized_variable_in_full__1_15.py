#: compat 1.15
import tensorflow as tf

v = tf.Variable(1.0, name="v")
try:
    tf.Session().run(v + 1.0)
except tf.errors.FailedPreconditionError as error:
    print(error)
#> Attempting to use uninitialized value v
#> 	 [[node v/read (defined at an_uninitialized_variable_in_full__1_15:3) ]]
#> 
#> Original stack trace for 'v/read':
#>   File "an_uninitialized_variable_in_full__1_15", line 3, in <module>
#>     v = tf.Variable(1.0, name="v")
#>
