#: compat 0.10
# SPEC 1.19
import tensorflow as tf

print(tf.__version__)
#> 0.10.0
