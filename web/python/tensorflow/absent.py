"""What TensorFlow has and this package has not: one helpful sentence instead of a riddle."""
from ._state import fail

# Modules of which people use something; so a name is known to be TensorFlow's and not a slip of the pen.
_KNOWN = (
    "app contrib data estimator flags gfile image keras layers losses lookup metrics python_io saved_model sparse "
    "strings sysconfig tools train summary "
    "gradients while_loop map_fn scan foldl foldr py_func Print Assert hessians "
    "FIFOQueue RandomShuffleQueue TFRecordReader TextLineReader WholeFileReader FixedLenFeature "
    "SparseTensor SparseTensorValue IndexedSlices TensorArray placeholder_v2 sparse_placeholder "
    "import_graph_def read_file write_file decode_csv decode_raw parse_single_example parse_example "
    "merge_all_summaries merge_summary scalar_summary histogram_summary image_summary audio_summary "
    ""
    "self_adjoint_eig svd einsum tensordot lbeta lgamma digamma erfc "
    "scatter_update scatter_add scatter_sub dynamic_partition dynamic_stitch edit_distance invert_permutation "
    "reverse_sequence reverse_v2 space_to_batch batch_to_space space_to_depth depth_to_space scatter_nd "
    "shape_n random_crop random_gamma random_poisson string_to_number string_split string_join as_string "
    "reduce_logsumexp accumulate_n extract_image_patches conj real imag complex fft ifft "
    "load_op_library enable_eager_execution function "
    "Module NoGradient RegisterGradient").split()


def absent(module, name):
    """Raises AttributeError: for a name of TensorFlow's with the reason, for any other as Python does."""
    fail("not_here" if module != "tensorflow" or name in _KNOWN else "not_in_tensorflow", module, name)
