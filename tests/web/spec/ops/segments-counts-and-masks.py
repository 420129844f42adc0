# SPEC 1.10
import tensorflow as tf

rows = [[1, 2], [3, 4], [5, 6]]
made = [tf.segment_sum(rows, [0, 0, 2]), tf.segment_mean([1., 2., 4.], [0, 0, 1]), tf.segment_max([1, 2, 4], [0, 0, 1]),
        tf.segment_min([1, 2, 4], [0, 0, 1]), tf.segment_prod([3, 2, 4], [0, 0, 1]),
        tf.unsorted_segment_sum([1., 2., 4.], [1, 0, 1], 3)]
print([t.op.type for t in made], made[0].get_shape(), made[-1].get_shape())
count = tf.count_nonzero([[0, 1], [2, 3]])
print([op.name for op in tf.get_default_graph().get_operations() if op.name.startswith("count")], count.dtype)
mask = tf.sequence_mask([1, 3])
print([op.name[13:] for op in tf.get_default_graph().get_operations() if op.name.startswith("Seq")])
across, down = tf.meshgrid([1, 2, 3], [4, 5])
with tf.Session() as sess:
    for value in sess.run(made):
        print(value.tolist())
    print(sess.run(count))
    print(sess.run(tf.count_nonzero([[0., 1.], [2., 3.]], 0, dtype=tf.int32)))
    print(sess.run(mask))
    print(sess.run(tf.sequence_mask([1, 3], 2, tf.float32)))
    print(sess.run(across).tolist(), sess.run(down).tolist())
#> ['SegmentSum', 'SegmentMean', 'SegmentMax', 'SegmentMin', 'SegmentProd', 'UnsortedSegmentSum'] (?, 2) (3,)
#> ['count_nonzero/input', 'count_nonzero/zeros', 'count_nonzero/NotEqual', 'count_nonzero/Cast', 'count_nonzero/Const', 'count_nonzero/Sum'] <dtype: 'int64'>
#> ['Const', 'Const_1', 'Max', 'Const_2', 'Maximum', 'Const_3', 'Const_4', 'Range', 'ExpandDims/dim', 'ExpandDims', 'Cast', 'Less']
#> [[4, 6], [0, 0], [5, 6]]
#> [1.5, 4.0]
#> [2, 4]
#> [1, 4]
#> [6, 4]
#> [2.0, 5.0, 0.0]
#> 3
#> [1 2]
#> [[ True False False]
#>  [ True  True  True]]
#> [[1. 0.]
#>  [1. 1.]]
#> [[1, 2, 3], [1, 2, 3]] [[4, 4, 4], [5, 5, 5]]
