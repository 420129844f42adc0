# SPEC 1.11, A21, 2
import tensorflow as tf

g = tf.get_default_graph()
print(tf.get_collection("none"), "none" in g.get_all_collection_keys())
tf.add_to_collection("k", 1)
g.add_to_collections(("k", "l", "k"), 2)
copy, ref = tf.get_collection("k"), tf.get_collection_ref("k")
copy.append(5)
print(tf.get_collection("k"), tf.get_collection("l"))
ref.append(6)
print(tf.get_collection("k"), ref is tf.get_collection_ref("k"))
g.add_to_collections("word", 7)
print(tf.get_collection("word"))
#> [] False
#> [1, 2] [2]
#> [1, 2, 6] True
#> [7]
