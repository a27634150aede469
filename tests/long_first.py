"""The order of a run on several workers: what takes seconds comes first, on every second worker, side by side.

These tests wait more than they work, for servers that start, fall and come back. By their names they would stand in one
row on one worker, and at the end of the run the others would have nothing left to do.
"""

LONG = ("tests/faults/", "tests/demo/test_command.py", "tests/ops/test_processes.py")


def long_first(items, workers):
    """The items for `--dist worksteal`, which begins by giving every worker an equal part of them in a row."""
    long = [item for item in items if item.nodeid.startswith(LONG)]
    others = [item for item in items if not item.nodeid.startswith(LONG)]
    lanes = max(1, workers // 2)
    ordered = []
    for worker in range(workers):
        part = (len(items) - len(ordered)) // (workers - worker)
        mine = long[worker // 2 :: lanes] if worker % 2 == 0 and worker // 2 < lanes else []
        ordered += mine
        short = max(0, part - len(mine))
        ordered += others[:short]
        del others[:short]
    return ordered + others
