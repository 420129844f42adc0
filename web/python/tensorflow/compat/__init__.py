"""tf.compat: tf.compat.v1 is tensorflow itself."""


def __getattr__(name):
    if name == "v1":
        return __import__("tensorflow.compat.v1").compat.v1
    if name in ("as_str", "as_text"):
        return lambda text: text.decode() if isinstance(text, bytes) else text
    if name == "as_bytes":
        return lambda text: text.encode() if isinstance(text, str) else text
    raise AttributeError("module 'tensorflow.compat' has no attribute '%s'" % name)
