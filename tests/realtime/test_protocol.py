"""Reading frames: what is no frame is refused before any queue, and nothing else is."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.realtime.protocol import OPS, Answer, BadFrame, decode, encode_ok
from app.realtime.room_event import RoomEvent, pack, unpack


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        '"hello"',
        "{",
        '{"op": "read"}',
        '{"op": "read", "ref": 1}',
        '{"op": "read", "ref": ""}',
        '{"op": "read", "ref": "' + "x" * 65 + '"}',
        '{"op": "read", "ref": "a\\u0000"}',
        '{"op": "nothing", "ref": "1"}',
        '{"op": ["read"], "ref": "1"}',
        '{"ref": "1"}',
        '{"op": "read", "op": "send", "ref": "1"}',
        '{"op": "read", "ref": "1", "number": NaN}',
        '{"op": "read", "ref": "1", "number": Infinity}',
        '{"op": "read", "ref": "1", "number": 1e999}',
        '{"op": "read", "ref": "1", "number": 99999999999999999}',
        '{"op": "send", "ref": "1", "text": "a\\u0000b"}',
        '{"op": "send", "ref": "1", "text": "\\ud800"}',
        '{"op": "send", "ref": "1", "deep": {"\\udfff": 1}}',
        '{"op": "send", "ref": "1", "deep": [["\\u0000"]]}',
        '{"op": "send", "ref": "1", "deep": {"a": 1, "a": 2}}',
        "[" * 100_000,
        # Each depth falls to another guard: the reader of JSON, or the look through what it has read.
        *('{"op": "read", "ref": "1", "deep": ' + "[" * depth + "]" * depth + "}" for depth in (480, 700, 990)),
        '{"op": "send", "ref": "1", "deep": ' + "[" * 700 + "]" * 700 + "}",
    ],
)
def test_what_is_no_frame_is_refused(text):
    with pytest.raises(BadFrame):
        decode(text)


def test_a_refused_frame_keeps_its_ref_where_it_could_be_read():
    with pytest.raises(BadFrame) as refused:
        decode('{"op": "send", "ref": "17", "text": "\\u0000"}')
    assert refused.value.ref == "17"


def test_a_signal_needs_no_ref_and_keeps_none():
    assert decode('{"op": "alive"}').ref is None
    assert decode('{"op": "alive", "ref": "1"}').ref is None


@given(op=st.sampled_from(OPS), text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_every_storable_text_comes_through_unchanged(op, text):
    frame = decode(json.dumps({"op": op, "ref": "r", "text": text}))
    assert (frame.op, frame.ref, frame.body) == (op, "r", {"text": text})


def test_frames_that_are_encoded_already_stand_in_the_reply_as_they_are():
    frames = [b'{"a":1}', b'{"b":"\xc3\xa4"}']
    for facts in ({}, {"state": "live", "more": False}):
        reply = json.loads(encode_ok("9", Answer(facts, "items", frames)))
        assert reply == {"ref": "9", "ok": {**facts, "items": [{"a": 1}, {"b": "ä"}]}}
    assert json.loads(encode_ok("9", Answer({}, "items", []))) == {"ref": "9", "ok": {"items": []}}


@given(
    st.lists(
        st.builds(
            RoomEvent,
            room=st.text(max_size=5),
            number=st.integers(1, 10**9),
            full=st.binary(max_size=50),
            about=st.integers(0, 9),
            own_member=st.none() | st.text(max_size=3),
            own=st.none() | st.binary(min_size=1, max_size=20),
            ends=st.none() | st.text(max_size=3),
            opens=st.none() | st.text(max_size=3),
        )
    )
)
def test_events_travel_between_processes_unchanged(events):
    assert unpack(pack(events)) == events
