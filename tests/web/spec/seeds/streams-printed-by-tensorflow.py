# SPEC 5
import tensorflow as tf

def close(tensor, *wanted, runs=1):
    with tf.Session() as s:
        for _ in range(runs):
            values = s.run(tensor).ravel().tolist()
    print(all([abs(a - b) < 2e-7 for a, b in zip(values, wanted)]))
normal = tf.random_normal([2, 3], seed=1234)
close(normal, 0.51340485, -0.25581399, 0.65199131, 1.39236379, 0.37256798, 0.20336303)
close(normal, 0.96462417, 0.34291974, 0.24251089, 1.05785966, 1.65749764, 0.82108974, runs=2)
close(tf.truncated_normal([2, 3], seed=1234), 0.51340485, -0.255814, 0.6519913, 1.3923638, 0.1662533, -0.9161797)
close(tf.random_uniform([2, 3], seed=1234), 0.848307, 0.32357132, 0.3067001, 0.06969976, 0.9138565, 0.17047906)
close(tf.random_uniform([2, 4], maxval=2.0, seed=1234), 1.696614, 0.64714265, 0.6134002, 0.13939953, 1.827713, 0.34095812, 0.5667424, 0.7125411)
tf.set_random_seed(5)
close(tf.random_normal([4], seed=1), -1.3768897, -0.01258316, -0.169515, 1.0824056)
#> True
#> True
#> True
#> True
#> True
#> True
