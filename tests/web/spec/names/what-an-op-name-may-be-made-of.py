# SPEC 1.2
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

for name in ("a", "A9", ".a", "a.b", "a-b", "a/b", "9", "a_"):
    print(tf.constant(1, name=name).name)
for name in ("_a", "-a", "/a", "a b", "a:0", "a\\b", "é"):
    said(lambda: tf.constant(1, name=name))
#> a:0
#> A9:0
#> .a:0
#> a.b:0
#> a-b:0
#> a/b:0
#> 9:0
#> a_:0
#> ValueError: '_a' is not a valid node name
#> ValueError: '-a' is not a valid node name
#> ValueError: '/a' is not a valid node name
#> ValueError: 'a b' is not a valid node name
#> ValueError: 'a:0' is not a valid node name
#> ValueError: 'a\b' is not a valid node name
#> ValueError: 'é' is not a valid node name
