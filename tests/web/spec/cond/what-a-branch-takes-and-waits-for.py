# SPEC 1.9, A3
import tensorflow as tf

def made(start):
    return [(op.name, [t.name for t in op.inputs], [c.name for c in op.control_inputs])
            for op in tf.get_default_graph().get_operations()[start:]]

p = tf.placeholder(tf.bool, [], name="p")
x = tf.constant(2.0, name="x")
before = tf.no_op("before")
start = len(tf.get_default_graph().get_operations())
c = tf.cond(p, lambda: tf.add(x, 1.0), lambda: x)
for row in made(start):
    print(row)
start += len(made(start))
# an operation inside has what it waits for, then the pivot; control_dependencies(None) is outside
def branch():
    with tf.control_dependencies([before]):
        y = tf.identity(x, "y")
        n = tf.constant(1.0, name="n")
    with tf.control_dependencies(None):
        o = tf.identity(x, "o")
    return tf.add_n([y, n, o, x], "sum")
d = tf.cond(p, branch, lambda: tf.constant(0.0), name="d")
print([row for row in made(start) if not row[0].startswith("d/s") and not row[0].startswith("d/S") or row[0].startswith("d/sum")])
with tf.Session() as sess:
    print([sess.run([c, d], {p: value}) for value in (True, False)])
#> ('cond/Switch', ['p:0', 'p:0'], [])
#> ('cond/switch_t', ['cond/Switch:1'], [])
#> ('cond/switch_f', ['cond/Switch:0'], [])
#> ('cond/pred_id', ['p:0'], [])
#> ('cond/Add/y', [], ['cond/switch_t'])
#> ('cond/Add/Switch', ['x:0', 'cond/pred_id:0'], [])
#> ('cond/Add', ['cond/Add/Switch:1', 'cond/Add/y:0'], [])
#> ('cond/Switch_1', ['x:0', 'cond/pred_id:0'], [])
#> ('cond/Merge', ['cond/Switch_1:0', 'cond/Add:0'], [])
#> [('d/pred_id', ['p:0'], []), ('d/y/Switch', ['x:0', 'd/pred_id:0'], []), ('d/y', ['d/y/Switch:1'], ['before']), ('d/n', [], ['before', 'd/switch_t']), ('d/o', ['x:0'], []), ('d/sum/Switch', ['d/o:0', 'd/pred_id:0'], []), ('d/sum', ['d/y:0', 'd/n:0', 'd/sum/Switch:1', 'd/y/Switch:1'], []), ('d/Const', [], ['d/switch_f']), ('d/Merge', ['d/Const:0', 'd/sum:0'], [])]
#> [[3.0, 7.0], [2.0, 0.0]]
