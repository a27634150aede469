/** A sheet: up over the room on a phone, a column beside it on a wide screen. Not modal; Esc and the way back close it. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { useBackCloses } from './back_button.js';
import { t } from './texts.js';

/** The empty edge under the last words is nothing that anybody misses. */
const EMPTY_END_PX = 24;

/**
 * There is at most one. Takes focus to its heading when it comes and whenever the heading changes.
 *
 * @param {{title: string, hint?: string, onClose: () => void,
 *   children: import('preact').ComponentChildren}} props
 */
export function Sheet({ title, hint, onClose, children }) {
  const sheet = useRef(/** @type {HTMLElement | null} */ (null));
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title]);
  useKeptFocus(sheet, heading);
  useBackCloses(onClose);
  const closeOnEscape = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Escape') onClose();
  };
  useEffect(() => {
    // Tab past the last link leaves the focus nowhere, and the sheet still covers the room.
    const fromNowhere = (/** @type {KeyboardEvent} */ event) => {
      if (event.target === document.body) closeOnEscape(event);
    };
    document.addEventListener('keydown', fromNowhere);
    return () => document.removeEventListener('keydown', fromNowhere);
  }, [onClose]);
  return (
    <aside ref={sheet} class="sheet" aria-labelledby="sheet" onKeyDown={closeOnEscape}>
      <span class="sheet__grip" aria-hidden="true" />
      <div class="cockpit flow">
        <div>
          <div class="sheet__head">
            <h2 ref={heading} id="sheet" tabIndex={-1}>
              {title}
            </h2>
            <button type="button" class="btn btn--plain btn--small" onClick={onClose}>
              {t('close')}
            </button>
          </div>
          {hint && <p class="small">{hint}</p>}
        </div>
        {children}
      </div>
      <MoreBelow />
    </aside>
  );
}

/**
 * A button that did its work goes away, and the focus with it: then the heading takes it, or Esc would
 * reach nobody.
 *
 * @param {import('preact').RefObject<HTMLElement | null>} sheet
 * @param {import('preact').RefObject<HTMLHeadingElement | null>} heading
 */
function useKeptFocus(sheet, heading) {
  useEffect(() => {
    const within = sheet.current;
    if (!within) return;
    /** @type {Element | null} */
    let last = document.activeElement;
    const remember = (/** @type {FocusEvent} */ event) => {
      last = /** @type {Element} */ (event.target);
    };
    const watch = new MutationObserver(() => {
      const lost = document.activeElement === document.body && last?.isConnected === false;
      if (lost) heading.current?.focus({ preventScroll: true });
    });
    within.addEventListener('focusin', remember);
    watch.observe(within, { childList: true, subtree: true });
    return () => {
      within.removeEventListener('focusin', remember);
      watch.disconnect();
    };
  }, [sheet, heading]);
}

/** A sign for the eye while a part of the sheet is out of sight below. */
function MoreBelow() {
  const end = useRef(/** @type {HTMLSpanElement | null} */ (null));
  const [more, setMore] = useState(false);
  useEffect(() => {
    if (!end.current) return;
    const watch = new IntersectionObserver(([seen]) => setMore(seen?.isIntersecting === false), {
      root: end.current.closest('.sheet'),
      rootMargin: `0px 0px ${EMPTY_END_PX}px`,
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, []);
  return (
    <>
      <span ref={end} aria-hidden="true" class="sheet__end" />
      {more && <div class="sheet__more" aria-hidden="true" />}
    </>
  );
}
