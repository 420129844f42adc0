"""datetime: MicroPython's own module (frozen into it, out of sight once this file is found first), with strftime()."""

import sys
import time as _time

sys.path.remove("/lib")
del sys.modules["datetime"]
try:
    import datetime as _frozen
finally:
    sys.path.insert(0, "/lib")

MINYEAR, MAXYEAR = _frozen.MINYEAR, _frozen.MAXYEAR
date, time, datetime = _frozen.date, _frozen.time, _frozen.datetime
timedelta, timezone, tzinfo = _frozen.timedelta, _frozen.timezone, _frozen.tzinfo


def _date_text(self, form):
    return _time.strftime(form, self.timetuple()[:8])


def _datetime_text(self, form):
    return _time.strftime(form.replace("%f", "%06d" % self.microsecond), self.timetuple()[:8])


date.strftime = _date_text
datetime.strftime = _datetime_text
if not hasattr(datetime, "utcnow"):
    datetime.utcnow = staticmethod(datetime.now)
