"""six.moves: the Python 3 names."""

from functools import reduce

xrange = range
zip, map, filter, input = zip, map, filter, input
