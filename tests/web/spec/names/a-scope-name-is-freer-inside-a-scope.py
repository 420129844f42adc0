# SPEC 1.2
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

def scope(name):
    with tf.name_scope(name) as opened:
        return opened
for name in ("_s", "-s", "/s", "_", "a b", "a:0"):
    said(lambda: scope(name))
with tf.name_scope("in"):
    for name in ("_s", "-s", "/s", "_", "a b", "a:0"):
        said(lambda: scope(name))
#> ValueError: '_s' is not a valid scope name
#> ValueError: '-s' is not a valid scope name
#> ValueError: '/s' is not a valid scope name
#> ValueError: '_' is not a valid scope name
#> ValueError: 'a b' is not a valid scope name
#> ValueError: 'a:0' is not a valid scope name
#> in/_s/
#> in/-s/
#> in//s/
#> in/_/
#> ValueError: 'a b' is not a valid scope name
#> ValueError: 'a:0' is not a valid scope name
