/**
 * The browser's way back closes what is open on the page (a menu, a sheet), and only then leaves it. Each open
 * thing has an entry of its own in the history, numbered from below; closing it in another way takes the entry
 * away, so that the way back then does what it did before.
 */

import { useLayoutEffect, useRef } from 'preact/hooks';

/** What is open, from below: how each is closed. @type {(() => void)[]} */
let open = [];
/** We have asked the browser to go back ourselves, which it does later. */
let travelling = false;

/** A page begins with nothing open: entries of what was open before a reload are left at once. */
export function watchBackButton() {
  open = [];
  travelling = false;
  addEventListener('popstate', arrive);
  settle();
}

/** @param {() => void} close what the way back does for as long as the part that calls this is there */
export function useBackCloses(close) {
  const latest = useRef(close);
  latest.current = close;
  useLayoutEffect(() => {
    const mine = () => latest.current();
    open.push(mine);
    // Where a sheet takes the place of a menu both happen in one turn, the sheet first: the entry stays where it is.
    queueMicrotask(settle);
    return () => {
      open = open.filter((one) => one !== mine);
      setTimeout(settle);
    };
  }, []);
}

function settle() {
  // A page that was left in a hurry is hidden already (quick_exit.js): nothing may get in the way of that.
  if (travelling || document.body.hidden) return;
  const here = depth() ?? 0;
  if (here > open.length) {
    travelling = true;
    history.go(open.length - here);
  }
  if (here < open.length) write('replaceState', here);
  for (let next = here + 1; next <= open.length; next += 1) write('pushState', next);
}

function arrive() {
  const here = depth();
  if (here === undefined) {
    // Not a way back but a link to a place on this page: nothing closes.
    write('replaceState', open.length);
  } else if (travelling) {
    travelling = false;
    settle();
  } else {
    for (const close of open.splice(here).reverse()) close();
    settle();
  }
}

/** @returns {number | undefined} how many were open at this entry; undefined where we have written nothing */
const depth = () => history.state?.open;

/** @param {'pushState' | 'replaceState'} how @param {number} here */
const write = (how, here) => history[how]({ ...history.state, open: here }, '');
