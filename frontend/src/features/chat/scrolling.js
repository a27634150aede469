/**
 * Where the talk stands. It follows its end only while the reader is there; when older messages come above,
 * what is being read stays where it is.
 */

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * @import {RoomView} from './view.js'
 * @typedef {{current: HTMLElement | null}} Place
 */

/** So close to the end counts as being there. */
const NEAR_PX = 48;
/** A message whose name and first words are in sight has been seen. */
const FIRST_LINES_PX = 56;
/** Older messages are fetched before the reader meets the edge. */
const EARLY_PX = 300;

/**
 * @param {Place} place the talk
 * @param {RoomView} view
 * @returns {() => void} to be called when the reader scrolls
 */
export function useScrolling(place, view) {
  const stand = useRef({
    atEnd: true,
    height: 0,
    shown: 0,
    first: 0,
    opened: false,
    filling: false,
    lobby: false,
  });
  const { items, outbox, phase, unread, writing, meeting, shown: runOfShow } = view.state.value;
  const first = items[0]?.number ?? 0;
  useLayoutEffect(() => {
    const talk = place.current;
    if (!talk || phase !== 'live') return;
    const scroller = scrollerOf(talk);
    const before = stand.current;
    const lobby = talk.querySelector('.lobby');
    if (lobby) showFromItsBeginning(lobby, before);
    else follow({ talk, scroller, before, first });
    const filling = unread?.known === false;
    const { scrollHeight: height, clientHeight: shown } = scroller;
    stand.current = {
      atEnd: isAtEnd(scroller),
      height,
      shown,
      first,
      opened: true,
      filling,
      lobby: !!lobby,
    };
    tellSeen(talk, scroller, view);
  }, [items, outbox, phase, unread, writing, meeting, runOfShow, first, place, view]);
  useKeptEnd(place, stand);
  useGoal(place, stand, view);
  return () => {
    const talk = place.current;
    if (!talk) return;
    const scroller = scrollerOf(talk);
    // Where the window onto the talk has changed as well, the reader may not have moved at all.
    if (scroller.clientHeight === stand.current.shown) stand.current.atEnd = isAtEnd(scroller);
    stand.current.shown = scroller.clientHeight;
    tellSeen(talk, scroller, view);
    // In a low window the head stands above the talk: the way up to it must have an end.
    if (scroller === talk && scroller.scrollTop < EARLY_PX) view.session.history.loadOlder();
  };
}

/** The welcome is no message that came last. @param {Element} lobby @param {{lobby: boolean}} before */
function showFromItsBeginning(lobby, before) {
  if (!before.lobby) lobby.scrollIntoView({ block: 'start' });
}

/**
 * @typedef {{height: number, first: number, atEnd: boolean, opened: boolean, filling: boolean, lobby: boolean}} Stand
 * @param {{talk: HTMLElement, scroller: Element, before: Stand, first: number}} where `first` is the first item's number
 */
function follow({ talk, scroller, before, first }) {
  const grown = scroller.scrollHeight - before.height;
  if (!before.opened || before.filling || before.lobby) showNewOrEnd(talk, scroller);
  else if (before.first !== first && first < before.first) scroller.scrollTop += grown;
  else if (before.atEnd && !document.hidden) scroller.scrollTop = scroller.scrollHeight;
}

/**
 * The end stays in sight when the dock grows or a keyboard comes up.
 *
 * @param {Place} place
 * @param {{current: {atEnd: boolean, height: number, shown: number, lobby: boolean}}} stand
 */
function useKeptEnd(place, stand) {
  useEffect(() => {
    const talk = place.current;
    if (!talk) return;
    const observer = new ResizeObserver(() => {
      const scroller = scrollerOf(talk);
      const { atEnd, lobby } = stand.current;
      if (atEnd && !lobby) scroller.scrollTop = scroller.scrollHeight;
      stand.current.height = scroller.scrollHeight;
      stand.current.shown = scroller.clientHeight;
    });
    observer.observe(talk);
    return () => observer.disconnect();
  }, [place, stand]);
}

/**
 * Shows the message that a quote or a button asked for, and gives it focus.
 *
 * @param {Place} place
 * @param {{current: {atEnd: boolean}}} stand
 * @param {RoomView} view
 */
function useGoal(place, stand, view) {
  const goal = view.goal.value;
  // Before the screen is drawn: what one has just written is whole from its first moment.
  useLayoutEffect(() => {
    const talk = place.current;
    if (goal === null || !talk) return;
    view.goal.value = null;
    if (goal === 'end') {
      const scroller = scrollerOf(talk);
      scroller.scrollTop = scroller.scrollHeight;
      stand.current.atEnd = true;
      return;
    }
    const found = talk.querySelector(`[data-number="${goal}"]`);
    found?.scrollIntoView({ block: 'center' });
    if (found instanceof HTMLElement) found.focus({ preventScroll: true });
  }, [goal, place, stand, view]);
}

/** @param {HTMLElement} talk @returns {Element} the talk itself, or the page in a low window */
export function scrollerOf(talk) {
  const own = getComputedStyle(talk).overflowY === 'auto';
  return own ? talk : (document.scrollingElement ?? talk);
}

/** @param {HTMLElement} talk @param {Element} scroller the first new message, else the end */
export function showNewOrEnd(talk, scroller) {
  const mark = talk.querySelector('.newmark');
  if (mark) mark.scrollIntoView({ block: 'start' });
  else scroller.scrollTop = scroller.scrollHeight;
}

/** @param {Element} scroller */
function isAtEnd(scroller) {
  return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight <= NEAR_PX;
}

/**
 * @param {HTMLElement} talk
 * @param {Element} scroller
 * @param {RoomView} view
 */
function tellSeen(talk, scroller, view) {
  const { cursor, unread } = view.session.state;
  // While the first new message is still looked for, the reader has not been shown anything.
  if (document.hidden || unread?.known === false) return;
  if (isAtEnd(scroller)) return view.session.readMark.seen(cursor ?? 0);
  const lowest = Math.min(talk.getBoundingClientRect().bottom, window.innerHeight);
  const rows = talk.querySelectorAll('[data-number]');
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = /** @type {HTMLElement} */ (rows[index]);
    if (row.getBoundingClientRect().top + FIRST_LINES_PX <= lowest)
      return view.session.readMark.seen(Number(row.dataset.number));
  }
}
