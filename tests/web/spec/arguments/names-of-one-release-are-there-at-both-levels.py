# SPEC 8
import tensorflow as tf

for name in ("mul", "multiply", "sub", "subtract", "neg", "negative", "pack", "stack", "initialize_all_variables", "global_variables_initializer",
             "all_variables", "global_variables", "op_scope", "variable_op_scope", "AUTO_REUSE", "get_local_variable", "div", "truncatediv", "floormod"):
    if not hasattr(tf, name):
        print(name)
print(tf.multiply(tf.constant(2), 3).op.type)
#> Mul
