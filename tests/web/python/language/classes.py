class Animal(object):
    """An animal."""
    count = 0
    def __init__(self, name, sound='...'):
        self.name = name
        self._sound = sound
        Animal.count += 1
    def speak(self):
        return "{} says {}".format(self.name, self._sound)
    @property
    def loud(self):
        return self._sound.upper()
    @loud.setter
    def loud(self, value):
        self._sound = value.lower()
    @classmethod
    def make(cls, name):
        return cls(name)
    @staticmethod
    def kind():
        return 'animal'
    def __repr__(self):
        return "Animal(%r)" % self.name
    def __str__(self):
        return self.name
    def __eq__(self, other):
        return isinstance(other, Animal) and self.name == other.name
    def __hash__(self):
        return hash(self.name)
    def __len__(self):
        return len(self.name)
    def __getitem__(self, i):
        return self.name[i]
    def __contains__(self, c):
        return c in self.name
    def __call__(self, x):
        return x * 2
    def __add__(self, other):
        return Animal(self.name + other.name)
    def __lt__(self, other):
        return self.name < other.name
    def __bool__(self):
        return bool(self.name)
    def __iter__(self):
        return iter(self.name)
class Dog(Animal):
    def __init__(self, name):
        super().__init__(name, 'woof')
    def speak(self):
        return super(Dog, self).speak() + '!'
d = Dog('Rex')
print(d, repr(d), [d], d.speak(), d.loud, Dog.make('A'), d.kind(), Animal.count, len(d), d[0], 'R' in d, d(3),
    d + d, bool(d), list(d))
d.loud = 'GRR'
print(d.loud, isinstance(d, Animal), issubclass(Dog, Animal), type(d).__name__, d.__class__.__name__,
    Dog.__name__, hasattr(d, 'name'), getattr(d, 'nope', 'default'), d == Dog('Rex'), d != Dog('Max'),
    sorted([Dog('b'), Dog('a')]), {d: 1}[Dog('Rex')])
setattr(d, 'age', 3); print(d.age, sorted(k for k in d.__dict__), callable(d), Dog.__bases__ == (Animal,))
class Point:
    __slots__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
p = Point(1, 2); print(p.x + p.y)
class Stack(list):
    def push(self, x): self.append(x)
st = Stack(); st.push(1); st.push(2); print(st, len(st), st[-1], isinstance(st, list))
class MyErr(ValueError):
    def __init__(self, code, msg='bad'):
        super().__init__(msg)
        self.code = code
try:
    raise MyErr(3)
except ValueError as e:
    print(type(e).__name__, e, e.code, isinstance(e, MyErr), e.args)
class Ctx:
    def __enter__(self): print('enter'); return self
    def __exit__(self, t, v, tb): print('exit', t.__name__ if t else None); return True
with Ctx() as c: print('body'); raise KeyError('k')
with Ctx(), Ctx() as c2: pass
#> Rex Animal('Rex') [Animal('Rex')] Rex says woof! WOOF A animal 2 3 R True 6 RexRex True ['R', 'e', 'x']
#> GRR True True Dog Dog Dog True default True True [Animal('a'), Animal('b')] 1
#> 3 ['_sound', 'age', 'name'] True True
#> 3
#> [1, 2] 2 2 True
#> MyErr bad 3 True ('bad',)
#> enter
#> body
#> exit KeyError
#> enter
#> enter
#> exit None
#> exit None
