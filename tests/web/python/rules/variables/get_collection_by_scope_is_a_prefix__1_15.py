#: compat 1.15
import tensorflow as tf

with tf.name_scope("s"):
    tf.Variable(1.0, name="a")
with tf.name_scope("sc"):
    tf.Variable(1.0, name="b")
print([v.name for v in tf.get_collection("variables", scope="s")], [v.name for v in tf.get_collection("variables", scope="s/")])
ref = tf.get_collection_ref("variables")
ref.append("mine")
print(len(tf.get_collection("variables")))
#> ['s/a:0', 'sc/b:0'] ['s/a:0']
#> 3
