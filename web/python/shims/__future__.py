"""Names of features that Python 3 has anyway."""

absolute_import = annotations = division = generator_stop = nested_scopes = True
print_function = unicode_literals = with_statement = True
