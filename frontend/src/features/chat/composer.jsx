/** The dock: whatever the reader writes, is written here. The draft stays on the device. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FieldError } from '../../ui/field.jsx';
import { t } from '../../ui/texts.js';
import { ComposingStrip } from './composing_strip.jsx';
import { saveEdit } from './save_edit.js';
import { isTouch, useRoom } from './view.js';
import { cleaned, room } from './words.js';

const MOST_ROWS = 5;
/** Fonts differ by a pixel or two from the height of a row. */
const SLACK_PX = 6;

export function Composer() {
  const view = useRoom();
  const composing = view.composing.value;
  const [error, setError] = useState(/** @type {string | null} */ (null));
  const text = view.words.value;
  const { over } = room(text);
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!cleaned(text)) setError(t('nothing-written'));
    else if (!over) setError(await submitted(view));
    view.focusComposer();
  };
  return (
    <form class="dock" aria-label={toWhom(view)} onSubmit={submit}>
      <div class="dock__in">
        <ComposingStrip />
        <div class="dock__write">
          <label class="vh" for="compose">
            {toWhom(view)}
          </label>
          <Words clearError={() => setError(null)} submit={submit} />
          <button class="btn" type="submit" aria-disabled={over ? 'true' : undefined}>
            {composing.mode === 'edit' ? t('save-edit') : t('send')}
            <span class="vh"> {t('send-object')}</span>
          </button>
        </div>
        <Hints error={error} />
      </div>
    </form>
  );
}

/**
 * @param {import('./view.js').RoomView} view
 * @returns {Promise<string | null>} what went wrong, in words
 */
async function submitted(view) {
  const composing = view.composing.peek();
  const text = cleaned(view.words.peek());
  if (composing.mode === 'edit') return saveEdit(view, composing.item, text);
  view.session.sender.write(text, composing.mode === 'reply' ? composing.item.number : null);
  view.enterKey.wasTold();
  view.typed('');
  view.composing.value = { mode: 'new' };
  view.goal.value = 'end';
  return null;
}

/** @param {{clearError: () => void, submit: (event: Event) => void}} props */
function Words({ clearError, submit }) {
  const view = useRoom();
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const text = view.words.value;
  const { over } = room(text);
  useLayoutEffect(() => fitRows(field.current), [text]);
  const keyed = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Escape') view.compose({ mode: 'new' });
    if (event.key === 'Enter' && sends(event, view.enterKey.sends.peek())) submit(event);
  };
  return (
    <textarea
      ref={field}
      class="input"
      id="compose"
      rows={1}
      placeholder={toWhom(view)}
      value={text}
      aria-invalid={over ? 'true' : undefined}
      aria-describedby="compose-hints"
      onInput={(event) => {
        clearError();
        view.typed(event.currentTarget.value);
      }}
      onKeyDown={keyed}
    />
  );
}

/** @param {import('./view.js').RoomView} view @returns {string} what the field is called */
const toWhom = (view) => t(view.inPair ? 'pair-compose' : 'compose');

/** @param {{error: string | null}} props */
function Hints({ error }) {
  const view = useRoom();
  const { left, near, over } = room(view.words.value);
  return (
    <>
      <div id="compose-hints" class="dock__hints" role="status">
        {error && <FieldError words={error} />}
        {over && <FieldError words={t('too-long', { count: -left })} />}
        {near && !over && <p>{t('characters-left', { count: left })}</p>}
        {!near && !error && view.words.value && view.enterKey.untold && !isTouch() && (
          <p>{view.enterKey.sends.value ? t('enter-sends') : t('enter-makes-line')}</p>
        )}
      </div>
      <Tip />
    </>
  );
}

export function Tip() {
  const { inPair } = useRoom();
  return (
    <p class="dock__tip">
      {t(inPair ? 'pair-readers' : 'not-watched')}{' '}
      <span class="nowrap">
        {t('emergency-call')} <a href="tel:112">112</a>.
      </span>
    </p>
  );
}

/**
 * @param {KeyboardEvent} event with Enter
 * @param {boolean} alone whether the reader wants Enter alone to send
 * @returns {boolean} never while a letter is being composed
 */
function sends(event, alone) {
  if (event.isComposing || event.shiftKey || event.altKey) return false;
  return event.ctrlKey || event.metaKey || (alone && !isTouch());
}

/** From one row to five, then it scrolls. @param {HTMLTextAreaElement | null} field */
function fitRows(field) {
  if (!field) return;
  field.rows = 1;
  while (field.rows < MOST_ROWS && field.scrollHeight > field.clientHeight + SLACK_PX) field.rows += 1;
}
