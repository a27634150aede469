"""The one tree of expected refusals.

Each has a stable `code` for programs, an HTTP status, whether the same request may be repeated unchanged, and a
text `error-<code>` in the locale files for people. Features subclass with their noun. What is not in this tree is
a fault of ours and becomes `internal`.

    AppError
    ├── BadInput            422  a field is wrong; `field` names it
    ├── SignInNeeded        401  no living session
    ├── NotAllowed          403  seen, but not this person's to do
    │   └── SecondCheckNeeded    theirs, once they have passed the second check
    ├── NotFound            404  missing, or hidden from this person: the same answer
    ├── Clash               409  the state is not as the request believed
    ├── Gone                410  a link or a text that has been used up or taken away
    ├── TooLarge            413
    ├── RateLimited         429  come back after `retry_after_seconds`
    ├── Fault               500  `internal`: ours; the same request may be repeated
    └── Unavailable         503  retryable; nothing was stored
        ├── Busy                 the database did not take it in time
        └── Overloaded           a bounded queue is full
"""


class AppError(Exception):
    """An expected refusal. Raised by access rules and use cases, translated at the border."""

    code = "internal"
    status = 500
    retryable = False

    def __init__(
        self,
        code: str | None = None,
        *,
        field: str | None = None,
        retry_after_seconds: int | None = None,
        **facts: object,
    ) -> None:
        """`code` overrides the class's own; `facts` fill the text's places (never personal data)."""
        self.code = code or type(self).code
        self.field = field
        self.retry_after_seconds = retry_after_seconds
        self.facts = facts
        super().__init__(self.code)


class BadInput(AppError):
    """What was sent breaks a rule of its field."""

    code = "bad_input"
    status = 422


class SignInNeeded(AppError):
    """There is no living session."""

    code = "sign_in_needed"
    status = 401


class NotAllowed(AppError):
    """The person sees the thing but may not do this to it."""

    code = "not_allowed"
    status = 403


class SecondCheckNeeded(NotAllowed):
    """The person may do this in a session that has passed the second check; this one has not, or long ago."""

    code = "second_check_needed"


class NotFound(AppError):
    """Missing or hidden: outsiders cannot tell which."""

    code = "not_found"
    status = 404


class Clash(AppError):
    """The state has moved on since the person looked."""

    code = "conflict"
    status = 409


class Gone(AppError):
    """A link or a thing that once worked and does no more."""

    code = "gone"
    status = 410


class TooLarge(AppError):
    """The body is larger than this place takes."""

    code = "too_large"
    status = 413


class RateLimited(AppError):
    """The budget is used up; `retry_after_seconds` says when it opens."""

    code = "rate_limited"
    status = 429
    retryable = True


class Fault(AppError):
    """Something broke on our side; told without saying what."""

    retryable = True


class Unavailable(AppError):
    """The store is away. Nothing was stored; the same request may be repeated."""

    code = "unavailable"
    status = 503
    retryable = True


class Busy(Unavailable):
    """The database did not take the write in time."""

    code = "busy"


class Overloaded(Unavailable):
    """A bounded queue is full."""

    code = "overloaded"
