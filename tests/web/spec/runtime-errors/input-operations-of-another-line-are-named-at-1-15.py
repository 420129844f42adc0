#: compat 1.15
# SPEC 3.1
import tensorflow as tf

a = tf.placeholder(tf.float32, name="a")
b = tf.placeholder(tf.float32, name="b")
c = a + b
with tf.Session() as s:
    try:
        s.run(c, {a: [1.0, 2.0], b: [1.0, 2.0, 3.0]})
    except tf.errors.InvalidArgumentError as error:
        print(error.message)
        print(error.op.name, error.node_def.name, error.error_code)
#> Incompatible shapes: [2] vs. [3]
#> 	 [[node add (defined at input-operations-of-another-line-are-named-at-1-15:6) ]]
#>
#> Errors may have originated from an input operation.
#> Input Source operations connected to node add:
#>  a (defined at input-operations-of-another-line-are-named-at-1-15:4)
#>  b (defined at input-operations-of-another-line-are-named-at-1-15:5)
#> add add 3
