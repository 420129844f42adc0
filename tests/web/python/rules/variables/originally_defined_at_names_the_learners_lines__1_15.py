#: compat 1.15
import tensorflow as tf

def make():
    return tf.get_variable("v", [1])
make()
try:
    make()
except ValueError as error:
    print(str(error).split("Originally defined at:")[1].strip("\n"))
#>   File "originally_defined_at_names_the_learners_lines__1_15", line 4, in make
#>     return tf.get_variable("v", [1])
#>   File "originally_defined_at_names_the_learners_lines__1_15", line 5, in <module>
#>     make()
