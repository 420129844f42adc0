# SPEC A29
import tensorflow as tf

p = tf.placeholder(tf.bool)
t = [p & p, p | p, p ^ p, ~p]
print([(op.name, op.type) for op in tf.get_default_graph().get_operations()][1:])
#> [('and', 'LogicalAnd'), ('or', 'LogicalOr'), ('xor/LogicalOr', 'LogicalOr'), ('xor/LogicalAnd', 'LogicalAnd'), ('xor/LogicalNot', 'LogicalNot'), ('xor', 'LogicalAnd'), ('LogicalNot', 'LogicalNot')]
