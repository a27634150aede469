"""Puts every rule round the application, in the one right order."""

from fastapi import FastAPI

from app.base.clock import Clock
from app.base.origin import origin_of
from app.web import errors
from app.web.middleware.body_limit import BodyLimit
from app.web.middleware.fault_guard import FaultGuard
from app.web.middleware.head_requests import HeadRequests
from app.web.middleware.host_rule import HostRule
from app.web.middleware.origin_rule import OriginRule
from app.web.middleware.path_rule import PathRule
from app.web.middleware.request_log import RequestLog
from app.web.middleware.security_headers import SecurityHeaders
from app.web.refusals import Refusals


def surround(app: FastAPI, refusals: Refusals, *, public_url: str, max_body_bytes: int, clock: Clock) -> None:
    """Adds error handlers and middleware. `public_url` is a bare scheme and host, as the settings check it."""
    origin = origin_of(public_url)
    errors.install(app, refusals)
    # The last one added is the first to see a request.
    app.add_middleware(PathRule)
    app.add_middleware(HeadRequests)
    app.add_middleware(FaultGuard, refusals=refusals)
    app.add_middleware(BodyLimit, max_bytes=max_body_bytes, refusals=refusals)
    app.add_middleware(OriginRule, own_origin=origin, refusals=refusals)
    app.add_middleware(HostRule, own_origin=origin, refusals=refusals)
    app.add_middleware(SecurityHeaders, over_tls=origin.startswith("https:"))
    app.add_middleware(RequestLog, clock=clock)
