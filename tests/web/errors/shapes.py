# SPEC 1.16
import tensorflow as tf
from tensorflow import Dimension, TensorShape

def raised(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("nothing raised")

half = TensorShape([2, None])
raised(lambda: half.with_rank(3))
raised(lambda: half.with_rank_at_least(3))
raised(lambda: half.with_rank_at_most(1))
raised(lambda: half.assert_is_fully_defined())
raised(lambda: Dimension(-1))
raised(lambda: Dimension(1.5))
raised(lambda: TensorShape([2, -3]))
#> ValueError: Shape (2, ?) must have rank 3
#> ValueError: Shape (2, ?) must have rank at least 3
#> ValueError: Shape (2, ?) must have rank at most 1
#> ValueError: Shape (2, ?) is not fully defined
#> ValueError: Dimension -1 must be >= 0
#> ValueError: Ambiguous dimension: 1.5
#> ValueError: Dimension -3 must be >= 0
