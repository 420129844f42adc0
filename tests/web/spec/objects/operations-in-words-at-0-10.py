#: compat 0.10
# SPEC 1.16, 1.9
import tensorflow as tf

op = tf.constant(1, name="c").op
print("Operation object at 0x" in repr(op), op.get_attr("dtype"))
print(op)
#> True 3
#> name: "c"
#> op: "Const"
#> attr {
#>   key: "dtype"
#>   value {
#>     type: DT_INT32
#>   }
#> }
#> attr {
#>   key: "value"
#>   value {
#>     tensor {
#>       dtype: DT_INT32
#>       tensor_shape {
#>       }
#>       int_val: 1
#>     }
#>   }
#> }
#>
