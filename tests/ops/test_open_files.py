"""A process asks the system for as many open files as its connections need."""

import resource
import subprocess
import sys

import pytest

# In a process of its own: a hard limit that was lowered cannot be raised again.
PROGRAM = """
import resource
resource.setrlimit(resource.RLIMIT_NOFILE, ({soft}, {hard}))
from app.ops.open_files import ask_for_open_files
ask_for_open_files(1000)
print(resource.getrlimit(resource.RLIMIT_NOFILE)[0])
"""


@pytest.mark.parametrize(
    ("soft", "hard", "granted", "warned"),
    [(256, 4096, 1512, False), (256, 1024, 1024, True), (2048, 4096, 2048, False)],
)
def test_the_limit_is_raised_as_far_as_it_goes_and_never_lowered(soft, hard, granted, warned):
    if resource.getrlimit(resource.RLIMIT_NOFILE)[1] != resource.RLIM_INFINITY:
        assert resource.getrlimit(resource.RLIMIT_NOFILE)[1] >= hard
    command = [sys.executable, "-c", PROGRAM.format(soft=soft, hard=hard)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert told.split()[-1] == str(granted)
    assert ("few_open_files" in told) == warned
