#: compat 1.15
# SPEC 3
import tensorflow as tf

def refused(call):
    try:
        call()
    except ValueError as error:
        print(error)

def sparse(labels, logits):
    refused(lambda: tf.nn.sparse_softmax_cross_entropy_with_logits(labels=tf.zeros(labels, tf.int32), logits=tf.zeros(logits)))

sparse([2, 3], [2, 3])
sparse([3], [2, 3])
sparse([], [])
refused(lambda: tf.nn.sigmoid_cross_entropy_with_logits(labels=tf.zeros([3]), logits=tf.zeros([2, 3])))
#> Rank mismatch: Rank of labels (received 2) should equal rank of logits minus 1 (received 2).
#> Shape mismatch: The shape of labels (received (3,)) should equal the shape of logits except for the last dimension (received (2, 3)).
#> Logits cannot be scalars - received shape ().
#> logits and labels must have the same shape ((2, 3) vs (3,))
