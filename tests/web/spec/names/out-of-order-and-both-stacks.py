# SPEC 2, 1.3
import tensorflow as tf

g = tf.Graph()
print(g.unique_name("foo_2"), g.unique_name("foo"), g.unique_name("foo"), g.unique_name("foo"))
with g.name_scope("bar"):
    print(g.unique_name("foo"), g.unique_name("foo"))
    with g.name_scope(None):
        print(g.unique_name("foo"))
    with g.name_scope("baz"):
        print(g.unique_name("foo"))
with g.name_scope("bar"):
    print(g.unique_name("foo"))
for outer, inner in (("foo", "_bar"), ("foo", "-bar"), ("foo", "/bar")):
    with g.name_scope(outer):
        with g.name_scope(inner) as scope:
            print(scope)
for name in ("_bar", "-bar", "bar:0", ""):
    try:
        with g.name_scope(name) as scope:
            print(repr(scope))
    except ValueError as error:
        print(error)
#> foo_2 foo foo_1 foo_3
#> bar/foo bar/foo_1
#> foo_4
#> bar/baz/foo
#> bar_1/foo
#> foo_5/_bar/
#> foo_6/-bar/
#> foo_7//bar/
#> '_bar' is not a valid scope name
#> '-bar' is not a valid scope name
#> 'bar:0' is not a valid scope name
#> ''
