"""`make model`: the wide walks, a line each. Ends with 1 where a promise was broken, and tells the shortest way."""

import sys
import time

from tests.model.bounds import SHORT, WIDE
from tests.model.explorer import explore
from tests.model.room import RoomModel
from tests.model.sign_out import SignOutModel
from tests.model.tables import in_memory


def main():
    models = {name: RoomModel(bounds) for name, bounds in {**SHORT, **WIDE}.items()}
    models["three people sign out"] = SignOutModel(3)
    reports = []
    for name, model in models.items():
        begun = time.process_time()
        with in_memory():
            reports.append(explore(model))
        sys.stdout.write(f"{name}: {reports[-1]}, {time.process_time() - begun:.0f} s\n")
        sys.stdout.flush()
    states, transitions = (sum(getattr(report, name) for report in reports) for name in ("states", "transitions"))
    sys.stdout.write(f"in all: {states:,} states, {transitions:,} transitions\n")
    return any(report.violation for report in reports)


if __name__ == "__main__":
    sys.exit(main())
