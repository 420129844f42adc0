"""tf.logging: messages for people, printed from the level on that set_verbosity gave."""
DEBUG, INFO, WARN, ERROR, FATAL = 10, 20, 30, 40, 50
_verbosity = WARN


def set_verbosity(level):
    global _verbosity
    _verbosity = level


def get_verbosity():
    return _verbosity


def _logger(level, word):
    def log(message, *arguments):
        if level >= _verbosity:
            print("%s:tensorflow:%s" % (word, message % arguments if arguments else message))
    return log


debug, info, error, fatal = (_logger(DEBUG, "DEBUG"), _logger(INFO, "INFO"), _logger(ERROR, "ERROR"),
                             _logger(FATAL, "FATAL"))
warn = warning = _logger(WARN, "WARNING")
