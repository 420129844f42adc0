# SPEC 2
import gc
from tensorflow.python.framework import errors, ops, test_util
from tensorflow.python.ops import init_ops, variable_scope, variables
from tensorflow.python.platform import test

class VariableScopeTest(test.TestCase):
    def tearDown(self):
        gc.collect()
        self.assertEqual(0, len(gc.garbage))

    @test_util.run_deprecated_v1
    def testEachTestHasAGraphOfItsOwn(self):
        self.assertEqual([], ops.get_default_graph().get_operations())
        v = variable_scope.get_variable("v", [1], initializer=init_ops.constant_initializer(1.0))
        with self.assertRaisesRegexp(errors.OpError, "uninitialized"):
            self.evaluate(v)
        with self.test_session():
            v.initializer.run()
        self.assertAllClose(self.evaluate(v), [1.0])

    @test_util.run_in_graph_and_eager_modes()
    def testNamesAreThere(self):
        variable_scope.get_variable("v", [1])
        self.assertRaisesRegexp(ValueError, "already exists, disallowed", variable_scope.get_variable, "v", [1])
        self.assertItemsEqual([x.name for x in variables.trainable_variables()], ["v:0"])

if __name__ == "__main__":
    test.main()

def refused(call, *arguments):
    try:
        print(call(*arguments))
    except AssertionError as error:
        print(error)

case = VariableScopeTest()
refused(case.assertAllEqual, [1, 2], [1, 3])
refused(case.assertAllClose, [1.0], [1.0, 1.0])
refused(case.assertItemsEqual, ["a", "b"], ["a", "c"])
refused(case.assertRaisesRegexp, ValueError, "x", ops.Graph)
refused(case.assertRaisesRegexp, ValueError, "something else", variable_scope.get_variable, "a b", [1])
refused(case.assertNear, 1.0, 2.0, 0.5)
import __main__
print(__main__.case is case)
#> testEachTestHasAGraphOfItsOwn (__main__.VariableScopeTest) ... ok
#> testNamesAreThere (__main__.VariableScopeTest) ... ok
#> test_session (__main__.VariableScopeTest) ... ok
#> ----------------------------------------------------------------------
#> Ran 3 tests
#>
#> OK
#> not equal: array([1, 2]), array([1, 3])
#> not close: array([1.]), array([1., 1.])
#> 'b' is not in ['a', 'c']
#> ValueError not raised
#> "something else" does not match "'a b' is not a valid scope name"
#> 1.000000 != 2.000000 +/- 0.500000
#> True
