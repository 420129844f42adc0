# SPEC 2
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

g = tf.get_default_graph()
op = g.create_op("Const", [], [tf.float32], attrs={}, name="x") if False else g.create_op("NoOp", [], [], name="mine")
print(op.name, op.type, g.create_op("NoOp", [], [], name="mine").name)
said(lambda: g.create_op("NoOp", [], [], name="_invalid"))
#> mine NoOp mine_1
#> ValueError: '_invalid' is not a valid node name
