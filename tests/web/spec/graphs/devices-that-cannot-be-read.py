# SPEC 1.16
import tensorflow as tf

def said(text):
    try:
        with tf.device(text):
            print(repr(tf.constant(1).device))
    except ValueError as error:
        print(error)

for text in ("/gpu:0/cpu:0", "/cpu:0/device:GPU:1", "/foo:1", "/job", "/job:a:b", "/device:CPU", "/tpu:0", "/gpu:x", "/task:", "/task:07", ""):
    said(text)
#> Cannot specify multiple device types: /gpu:0/cpu:0
#> Cannot specify multiple device types: /cpu:0/device:GPU:1
#> Unknown attribute: 'foo' in '/foo:1'
#> Unknown attribute: 'job' in '/job'
#> Unknown attribute: 'job' in '/job:a:b'
#> Unknown attribute: 'device' in '/device:CPU'
#> Unknown attribute: 'tpu' in '/tpu:0'
#> invalid literal for int() with base 10: 'x'
#> invalid literal for int() with base 10: ''
#> '/task:7'
#> ''
