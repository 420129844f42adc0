#: compat 1.15
# SPEC A3, 1.11
import tensorflow as tf

a = tf.Variable(2.0, name="a")
b = tf.Variable(a * 3.0, name="b")
print([context.name for context in tf.get_collection("cond_context")])
a.initialized_value()
print([context.name for context in tf.get_collection("cond_context")[2:]])
c = tf.get_variable("c", initializer=a + b)
print([context.name for context in tf.get_collection("cond_context")[4:]], sorted(tf.get_default_graph().get_all_collection_keys(), key=str))
with tf.Session() as sess:
    for name in ("b/cond/read", "b/cond/pred_id:0", "cond/Switch"):
        try:
            sess.run(name)
        except ValueError as error:
            print(type(error).__name__, str(error)[:60])
    sess.run(tf.global_variables_initializer())
    print(sess.run([b, "mul_b:0"]))
#> ['b/cond/cond_text', 'b/cond/cond_text_1']
#> ['cond/cond_text', 'cond/cond_text_1']
#> ['c/cond/cond_text', 'c/cond/cond_text_1', 'c/cond_1/cond_text', 'c/cond_1/cond_text_1'] [('__variable_store',), ('__varscope',), 'cond_context', 'trainable_variables', 'variables']
#> InaccessibleTensorError Operation 'b/cond/read' has been marked as not fetchable. Ty
#> InaccessibleTensorError Operation 'b/cond/pred_id' has been marked as not fetchable.
#> InaccessibleTensorError Operation 'cond/Switch' has been marked as not fetchable. Ty
#> [6.0, 6.0]
