"""Names of features that Python 3 has anyway."""

absolute_import = division = generator_stop = nested_scopes = print_function = unicode_literals = annotations = with_statement = True
