# SPEC 2
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

g = tf.get_default_graph()
class Holder:
    def __init__(self, value):
        self.value = value
    def _as_graph_element(self):
        return self.value
c = tf.constant(1, name="c")
print(g.as_graph_element(Holder(c)) is c, g.as_graph_element(Holder(c.op)) is c.op, g.as_graph_element("c:0") is c, g.as_graph_element("c") is c.op)
said(lambda: g.as_graph_element(Holder(3)))
said(lambda: g.as_graph_element(c, allow_tensor=False))
#> True True True True
#> TypeError: Can not convert a int into a Tensor or Operation.
#> TypeError: Can not convert a Tensor into a Operation.
