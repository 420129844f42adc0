#: compat 0.10
import tensorflow as tf

v = tf.Variable(1.0, name="v")
try:
    tf.Session().run(v + 1.0)
except tf.errors.FailedPreconditionError as error:
    print(error)
#> Attempting to use uninitialized value v
#> 	 [[Node: v/read = Identity[T=DT_FLOAT, _class=["loc:@v"], _device="/job:localhost/replica:0/task:0/cpu:0"](v)]]
#> Caused by op 'v/read', defined at:
#>   File "an_uninitialized_variable_in_full__0_10", line 3, in <module>
#>     v = tf.Variable(1.0, name="v")
#>
