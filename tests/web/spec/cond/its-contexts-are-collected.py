# SPEC 1.11, 1.9
import tensorflow as tf

p = tf.placeholder(tf.bool, [], name="p")
x = tf.constant(2.0, name="x")
print(tf.get_collection("cond_context"), tf.GraphKeys.COND_CONTEXT)
c = tf.cond(p, lambda: x, lambda: x + 1)
with tf.name_scope("s"):
    tf.cond(p, lambda: x, lambda: x, name="choice")
contexts = tf.get_collection(tf.GraphKeys.COND_CONTEXT)
print([(context.name, type(context).__name__, context.branch, context.pred.name, context.pivot.name) for context in contexts])
print("cond_context" in tf.get_default_graph().get_all_collection_keys(), tf.get_default_graph().unique_name("cond/cond_text", False))
print([context.name for context in tf.get_collection("cond_context", scope="s/")])
#> [] cond_context
#> [('cond/cond_text', 'CondContext', 1, 'cond/pred_id:0', 'cond/switch_t:0'), ('cond/cond_text_1', 'CondContext', 0, 'cond/pred_id:0', 'cond/switch_f:0'), ('s/choice/cond_text', 'CondContext', 1, 's/choice/pred_id:0', 's/choice/switch_t:0'), ('s/choice/cond_text_1', 'CondContext', 0, 's/choice/pred_id:0', 's/choice/switch_f:0')]
#> True cond/cond_text_2
#> ['s/choice/cond_text', 's/choice/cond_text_1']
