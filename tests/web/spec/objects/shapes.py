# SPEC 1.16
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

s, u = tf.TensorShape([None, 3]), tf.TensorShape(None)
print(s, repr(s), u, repr(u), s.ndims, u.ndims, s.as_list(), repr(s[0]), repr(s[1:]), len(s))
print(s == [None, 3], s == tf.TensorShape([None, 3]), tf.TensorShape([2, 3]) == [2, 3], tf.TensorShape([2, 3]) == (2, 3), tf.TensorShape([2]) == [3])
print(s.num_elements(), tf.TensorShape([2, 3]).num_elements(), u.num_elements(), s.is_fully_defined(), tf.TensorShape([2]).is_fully_defined(), bool(u), bool(s))
print(tf.TensorShape([3]), tf.TensorShape([]), [d.value for d in s], s.merge_with([2, None]), tf.TensorShape([1]).concatenate([2]))
said(lambda: len(u))
#> (?, 3) TensorShape([Dimension(None), Dimension(3)]) <unknown> TensorShape(None) 2 None [None, 3] Dimension(None) TensorShape([Dimension(3)]) 2
#> False False True True False
#> None 6 None False True False True
#> (3,) () [None, 3] (2, 3) (1, 2)
#> ValueError: Cannot take the length of Shape with unknown rank.
