/**
 * A menu behind "…": arrows move, Esc, the way back and a tap outside close, focus goes back to its button. It opens
 * under its place, above it when there is no room below; where the text is large and the screen small, the
 * talk moves for it, and the head's scrolls within itself: it is never out of sight. Never a second level.
 */

import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useBackCloses } from './back_button.js';
import { Icon } from './icon.jsx';
import { t } from './texts.js';

/**
 * @typedef {object} MenuItem
 * @property {string} icon
 * @property {string} label
 * @property {() => void} [onSelect]
 * @property {boolean} [checked] a choice that is on or off; the check mark stands in the icon's place
 * @property {string} [href] a link instead
 * @property {string} [post] an address that a form posts to instead
 * @property {number} [count] how many wait behind the entry
 *
 * @typedef {object} MenuProps
 * @property {string} label names the button and the menu
 * @property {MenuItem[]} items
 * @property {boolean} [waits] something behind it waits; the label says so, a dot shows it
 */

/** @param {MenuProps} props */
export function Menu({ label, items, waits = false }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef(/** @type {HTMLButtonElement | null} */ (null));
  const close = (/** @type {boolean} */ focusBack) => {
    setOpen(false);
    if (focusBack) button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        class={waits ? 'iconbtn iconbtn--waits' : 'iconbtn'}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {open && <MenuList id={id} label={label} items={items} close={close} button={button} />}
    </>
  );
}

/**
 * @param {MenuProps & {id: string, close: (focusBack: boolean) => void,
 *   button: import('preact').RefObject<HTMLButtonElement | null>}} props
 */
function MenuList({ id, label, items, close, button }) {
  const list = useRef(/** @type {HTMLDivElement | null} */ (null));
  const [up, setUp] = useState(false);
  useBackCloses(() => close(true));
  useLayoutEffect(() => {
    if (!list.current) return;
    const room = roomFor(list.current);
    setUp(room === 'above');
    buttonsOf(list.current)[0]?.focus({ preventScroll: true });
    if (room === 'far') list.current.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(() => {
    const outside = (/** @type {PointerEvent} */ event) => {
      const target = /** @type {Node} */ (event.target);
      if (!list.current?.contains(target) && !button.current?.contains(target)) close(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [close, button]);
  return (
    <div
      ref={list}
      id={id}
      class={up ? 'menu menu--up' : 'menu'}
      role="menu"
      aria-label={label}
      onKeyDown={(event) => move(event, list.current, close)}
    >
      {items.map((item) => (
        <Entry key={item.label} item={item} close={close} />
      ))}
    </div>
  );
}

/** @param {{item: MenuItem, close: (focusBack: boolean) => void}} props */
function Entry({ item, close }) {
  const inside = (
    <>
      {item.checked === undefined ? <Icon name={item.icon} /> : <CheckMark on={item.checked} />}
      {item.count ? t('menu-waits', { label: item.label, count: item.count }) : item.label}
    </>
  );
  if (item.href) {
    return (
      <a role="menuitem" tabIndex={-1} href={item.href}>
        {inside}
      </a>
    );
  }
  if (item.post) {
    return (
      <form role="none" method="post" action={item.post} onSubmit={item.onSelect}>
        <button type="submit" role="menuitem" tabIndex={-1}>
          {inside}
        </button>
      </form>
    );
  }
  const select = () => {
    close(true);
    item.onSelect?.();
  };
  if (item.checked !== undefined) {
    return (
      <button
        type="button"
        role="menuitemcheckbox"
        aria-checked={item.checked}
        tabIndex={-1}
        onClick={select}
      >
        {inside}
      </button>
    );
  }
  return (
    <button type="button" role="menuitem" tabIndex={-1} onClick={select}>
      {inside}
    </button>
  );
}

/** @param {{on: boolean}} props */
function CheckMark({ on }) {
  return <span class="menu__check">{on && <Icon name="check" />}</span>;
}

/** @param {HTMLElement | null} list @returns {HTMLElement[]} */
function buttonsOf(list) {
  return Array.from(list?.querySelectorAll('[role^="menuitem"]') ?? []);
}

/** @typedef {'below' | 'above' | 'far'} Room `far`: it fits nowhere, and the talk must move for it */

/** @param {HTMLElement} list as it stands below @returns {Room} between the head and the dock */
function roomFor(list) {
  const talk = list.closest('.room__talk')?.getBoundingClientRect();
  const head = document.querySelector('.roomhead')?.getBoundingClientRect();
  const top = talk ? Math.max(talk.top, head?.bottom ?? 0, 0) : 0;
  const bottom = Math.min(talk?.bottom ?? window.innerHeight, window.innerHeight);
  const below = list.getBoundingClientRect();
  if (below.bottom <= bottom) return 'below';
  const place = list.offsetParent?.getBoundingClientRect().top ?? 0;
  return place - below.height >= top ? 'above' : 'far';
}

/**
 * @param {KeyboardEvent} event
 * @param {HTMLElement | null} list
 * @param {(focusBack: boolean) => void} close
 */
function move(event, list, close) {
  if (event.key === 'Escape' || event.key === 'Tab') {
    if (event.key === 'Escape') event.preventDefault();
    return close(event.key === 'Escape');
  }
  const buttons = buttonsOf(list);
  const here = buttons.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const target = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  buttons[(target + buttons.length) % buttons.length]?.focus();
}
