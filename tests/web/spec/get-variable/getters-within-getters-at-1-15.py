#: compat 1.15
# SPEC 2
import tensorflow as tf

def sum_of_two(getter, name, *args, **kwargs):
    parts = [getter("%s/sum_%d" % (name, i), *args, **kwargs) for i in range(2)]
    with tf.name_scope("sum"):
        return parts[0] + parts[1]

def product_of_three(getter, name, *args, **kwargs):
    parts = [getter("%s/prod_%d" % (name, i), *args, **kwargs) for i in range(3)]
    with tf.name_scope("prod"):
        return parts[0] * parts[1] * parts[2]

with tf.variable_scope("a", custom_getter=product_of_three):
    with tf.variable_scope("b", custom_getter=sum_of_two):
        with tf.variable_scope("c"):
            v = tf.get_variable("v", [2], initializer=tf.constant_initializer(2.0))
print(v.name)
print([each.name for each in tf.global_variables()])
template = tf.make_template("t", lambda: tf.get_variable("w", [], initializer=tf.ones_initializer()),
                            custom_getter_=lambda getter, name, *args, **kwargs: getter(name + "_twice", *args, **kwargs) * 2)
w, again = template(), template()
print([each.name for each in tf.trainable_variables("t")])
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    print(sess.run(v), sess.run([w, again]))
#> sum/add:0
#> ['a/b/c/v/sum_0/prod_0:0', 'a/b/c/v/sum_0/prod_1:0', 'a/b/c/v/sum_0/prod_2:0', 'a/b/c/v/sum_1/prod_0:0', 'a/b/c/v/sum_1/prod_1:0', 'a/b/c/v/sum_1/prod_2:0']
#> ['t/w_twice:0']
#> [16. 16.] [2.0, 2.0]
