#: compat 1.15
# SPEC 1.19
import tensorflow as tf

print(tf.__version__)
#> 1.15.0
