/** What the sheets about a message share. */

import { useState } from 'preact/hooks';
import { FieldError } from '../../ui/field.jsx';
import { t } from '../../ui/texts.js';
import { clock } from '../../ui/time.js';
import { nameOf } from '../chat/names.js';
import { useRoom } from '../chat/view.js';

/** @import {CommandError} from '../../net/command_error.js' */

/** @param {{author: string | null, at: string | null, text: string}} props */
export function Quoted({ author, at, text }) {
  const state = useRoom().state.value;
  return (
    <div>
      <blockquote class="msg__quote">
        <b>
          <bdi>{nameOf(state, author)}</bdi>
        </b>{' '}
        {at && <time dateTime={at}>{clock(at)}</time>}
        <br />
        <span class="msg__text">{text}</span>
      </blockquote>
    </div>
  );
}

/**
 * Sends commands of a sheet and keeps what went wrong, in words and as the code.
 *
 * @returns {{error: string | null, code: string | null, busy: boolean,
 *   run: (op: string, body: object, then: (ok: any) => void) => Promise<void>}}
 */
export function useCommand() {
  const { session } = useRoom();
  const [error, setError] = useState(/** @type {string | null} */ (null));
  const [code, setCode] = useState(/** @type {string | null} */ (null));
  const [busy, setBusy] = useState(false);
  /** @param {string} op @param {object} body @param {(ok: any) => void} then */
  const run = async (op, body, then) => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      then(await session.connection.command(op, body));
    } catch (refused) {
      setError(errorWords(/** @type {CommandError} */ (refused)));
      setCode(/** @type {CommandError} */ (refused).code);
    } finally {
      setBusy(false);
    }
  };
  return { error, code, busy, run };
}

/**
 * The reason that somebody will read: nothing is chosen for the leader, since the words hurt where they are
 * not meant.
 *
 * @returns {{take: () => string, field: {value: string, error: string | null,
 *   onChange: (value: string) => void}}} `take` gives the chosen reason, or says that one is missing
 */
export function useReason() {
  const [value, setValue] = useState('');
  const [error, setError] = useState(/** @type {string | null} */ (null));
  const take = () => {
    if (!value) setError(t('reason-missing'));
    return value;
  };
  const onChange = (/** @type {string} */ chosen) => {
    setValue(chosen);
    setError(null);
  };
  return { take, field: { value, error, onChange } };
}

/** @param {{error: string | null}} props a place that is there before the error, so that it is read aloud */
export function ErrorPlace({ error }) {
  return <div role="alert">{error && <FieldError words={error} />}</div>;
}

/** @param {{term: string, text: string}} props a row of what a deed means */
export function Fact({ term, text }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}

/** @param {CommandError} error */
function errorWords(error) {
  if (error.code === 'not_allowed' || error.code === 'set_aside') return t('sheet-not-allowed');
  if (error.code === 'gone' || error.code === 'not_found') return t('sheet-gone');
  return error.retryable || !error.message ? t('sheet-failed') : error.message;
}
