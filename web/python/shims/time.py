"""time, with the clocks and texts that MicroPython leaves out."""

from utime import (gmtime, localtime, mktime, sleep, sleep_ms, sleep_us, ticks_add, ticks_cpu, ticks_diff, ticks_ms,
                   ticks_us, time, time_ns)

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")
_start = time_ns()


def perf_counter():
    return (time_ns() - _start) / 1e9


monotonic = process_time = clock = perf_counter


def perf_counter_ns():
    return time_ns() - _start


def strftime(form, moment=None):
    t = localtime() if moment is None else moment
    year, month, day, hour, minute, second, weekday, yearday = t[:8]
    words = {
        "Y": "%04d" % year, "y": "%02d" % (year % 100), "m": "%02d" % month, "d": "%02d" % day, "H": "%02d" % hour,
        "M": "%02d" % minute, "S": "%02d" % second, "j": "%03d" % yearday, "I": "%02d" % ((hour - 1) % 12 + 1),
        "p": "AM" if hour < 12 else "PM", "A": _DAYS[weekday], "a": _DAYS[weekday][:3], "B": _MONTHS[month - 1],
        "b": _MONTHS[month - 1][:3], "f": "000000", "Z": "UTC", "z": "+0000", "w": str((weekday + 1) % 7), "%": "%",
    }
    words["F"] = words["Y"] + "-" + words["m"] + "-" + words["d"]
    words["T"] = words["X"] = words["H"] + ":" + words["M"] + ":" + words["S"]
    words["x"] = words["m"] + "/" + words["d"] + "/" + words["y"]
    words["c"] = words["a"] + " " + words["b"] + " %2d " % day + words["T"] + " " + words["Y"]
    text, at = "", 0
    while at < len(form):
        if form[at] == "%" and at + 1 < len(form):
            text += words.get(form[at + 1], form[at : at + 2])
            at += 2
        else:
            text += form[at]
            at += 1
    return text


def asctime(moment=None):
    return strftime("%c", moment)


def ctime(seconds=None):
    return strftime("%c", localtime() if seconds is None else localtime(int(seconds)))
