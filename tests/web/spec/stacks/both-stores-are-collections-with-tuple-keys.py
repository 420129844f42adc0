# SPEC 1.1
import tensorflow as tf

tf.get_variable("v", [1])
keys = tf.get_default_graph().get_all_collection_keys()
print(sorted(key for key in keys if not isinstance(key, str)))
#> [('__variable_store',), ('__varscope',)]
