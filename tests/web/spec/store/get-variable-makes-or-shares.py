# SPEC 2
from tensorflow.python.ops import variable_scope

store = variable_scope._get_default_variable_store()
v = store.get_variable("v", [1])
print(v.name, store.get_variable("v", [1]) is v, variable_scope._get_default_variable_store() is store)
print(store.get_variable("w", [1], reuse=False).name, store.get_variable("v", [1], reuse=True) is v)
for name, reuse in (("v", False), ("u", True)):
    try:
        store.get_variable(name, [1], reuse=reuse)
    except ValueError as error:
        print(str(error).split(".")[0])
print(sorted(store._vars))
#> v:0 True True
#> w:0 True
#> Variable v already exists, disallowed
#> Variable u does not exist, or was not created with tf
#> ['v', 'w']
