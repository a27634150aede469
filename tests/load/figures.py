"""What was measured, as values: the figures of a run, their medians, the goals and whether they are met. Pure."""

import statistics
from dataclasses import dataclass, fields

OVER_LOOP, OVER_NAIVE = "deliveries a CPU second over the loop in C", "deliveries a CPU second over the naive form"
DURABLE = "durable messages a CPU second"
TALK, ROOMS = "one room of 100, 32 in flight", "100 rooms of 10, 400 in flight"
# On two cores the server has one of its own only while the client leaves some of the other.
BUSY_CLIENT = 0.8
HEAD = (
    "shape",
    "form",
    "acked/s",
    "deliveries/s",
    "acked/CPU s",
    "deliveries/CPU s",
    "ack p50/p99 ms",
    "client's CPU",
    "over naive",
    "over the loop",
)


@dataclass(frozen=True)
class Figures:
    """One run. A second is of the wall, a CPU second the server's; `client_share` is the client's part of a core."""

    acked: float
    delivered: float
    acked_per_cpu: float
    delivered_per_cpu: float
    ack_p50: float
    ack_p99: float
    client_share: float


@dataclass(frozen=True)
class Goal:
    """A figure and what is wanted of it: at least, or `at_most`. `holds`: what else it takes, told in the note."""

    what: str
    figure: float
    wanted: float
    unit: str = ""
    at_most: bool = False
    note: str = ""
    holds: bool = True

    @property
    def is_met(self):
        return self.holds and (self.figure <= self.wanted if self.at_most else self.figure >= self.wanted)

    @property
    def line(self):
        sign, verdict = "≤" if self.at_most else "≥", "met" if self.is_met else "not met"
        note = f" ({self.note})" if self.note else ""
        figure, wanted = (f"{number(value)}{self.unit}" for value in (self.figure, self.wanted))
        return f"{self.what}: {figure}, goal {sign} {wanted}: {verdict}{note}"


def between(before, after):
    """The figures of what lies between two marks of the client."""
    wall, cpu, client, acked, delivered = (
        after[name] - before[name] for name in ("at", "server_cpu", "client_cpu", "acked", "delivered")
    )
    return Figures(
        acked / wall,
        delivered / wall,
        acked / cpu,
        delivered / cpu,
        after["ack_p50"],
        after["ack_p99"],
        client / wall,
    )


def median(runs):
    """Each figure's own median."""
    names = [field.name for field in fields(Figures)]
    return Figures(**{name: statistics.median(getattr(run, name) for run in runs) for name in names})


def percentile(values, share):
    """The value that this share of all is not above."""
    ordered = sorted(values)
    return ordered[round(share * (len(ordered) - 1))]


def number(value):
    """A figure as a table shows it: three digits that say something, thousands apart."""
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f}".replace(",", " ")


def rows(results):
    """A Markdown table of {shape: {form: Figures}}, ours with its ratios to the others."""
    yield f"| {' | '.join(HEAD)} |"
    yield "|---" * len(HEAD) + "|"
    for shape, by_form in results.items():
        for form, figures in by_form.items():
            over = [""] * 2
            if form == "ours":
                over = [f"{ratio(by_form, other):.2f} ×" for other in ("naive", "C loop")]
            cells = [f"{number(value)}" for value in list(vars(figures).values())[:4]]
            times = f"{number(figures.ack_p50)} / {number(figures.ack_p99)}"
            yield f"| {' | '.join([shape, form, *cells, times, f'{figures.client_share:.0%}', *over])} |"


def doubts(results):
    """Where the client had so much to do that it may be what was measured."""
    for shape, by_form in results.items():
        for form, figures in by_form.items():
            if figures.client_share > BUSY_CLIENT:
                yield f"The client may have been the limit: {shape}, {form}."


def ratio(by_form, other):
    """How often ours delivers what another form does, by CPU second."""
    return by_form["ours"].delivered_per_cpu / by_form[other].delivered_per_cpu


def goals_of_sending(results):
    """The goals of those shapes that were measured."""
    for other, what, wanted in (
        ("C loop", OVER_LOOP, {TALK: 5, ROOMS: 1}),
        ("naive", OVER_NAIVE, {TALK: 60, ROOMS: 35}),
    ):
        for shape, least in wanted.items():
            if shape in results:
                yield Goal(f"{what}, {shape}", ratio(results[shape], other), least, " ×")
    if ROOMS in results:
        yield Goal(f"{DURABLE}, {ROOMS}", results[ROOMS]["ours"].acked_per_cpu, 10_000)
