/** A leader sets a member aside: what happens now, when it ends, who is told, why; and the undo. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { HIDE_REASONS } from '../../net/protocol.js';
import { Select } from '../../ui/field.jsx';
import { Note } from '../../ui/note.jsx';
import { Sheet } from '../../ui/sheet.jsx';
import { t } from '../../ui/texts.js';
import { dayAndClock } from '../../ui/time.js';
import { isLeading, nameOf } from '../chat/names.js';
import { leads, useRoom } from '../chat/view.js';
import { ErrorPlace, Fact, useCommand, useReason } from './sheet_parts.jsx';

const REASONS = ['hurts', 'privacy', 'selling', 'rules', 'other'].filter((one) => HIDE_REASONS.includes(one));

/** @param {{member: string}} props */
export function SetAsideSheet({ member }) {
  const view = useRoom();
  const name = nameOf(view.state.value, member);
  const [until, setUntil] = useState(/** @type {string | null} */ (null));
  const title = until ? t('aside-done-title', { name }) : t('aside-title', { name });
  return (
    <Sheet title={title} hint={t('only-leaders-see')} onClose={() => view.closeSheet()}>
      {until ? (
        <>
          <Note tone="wait" icon="clock" title={t('aside-done-ends', { date: dayAndClock(until) })}>
            {t('aside-done-more', { name })}
          </Note>
          <BringBack member={member} name={name} />
        </>
      ) : (
        <Before member={member} name={name} onDone={setUntil} />
      )}
    </Sheet>
  );
}

/**
 * From a message that was hidden straight to its writer: once it is hidden, its own menu is gone.
 *
 * @param {{author: string | null}} props
 */
export function AuthorAside({ author }) {
  const view = useRoom();
  const member = view.members.value[author ?? ''];
  if (!leads(view.state.value) || member?.state !== 'here' || isLeading(member)) return null;
  return (
    <button
      type="button"
      class="btn btn--plain btn--wide"
      onClick={() => view.openSheet({ kind: 'set_aside', member: member.member })}
    >
      {t('aside-title', { name: nameOf(view.state.value, member.member) })}
    </button>
  );
}

/** @param {{member: string, name: string, onDone: (until: string) => void}} props */
function Before({ member, name, onDone }) {
  const { session, state } = useRoom();
  const { error, code, run } = useCommand();
  const reason = useReason();
  const { me, members } = state.value;
  const others = Object.values(members).some(
    (one) => isLeading(one) && one.state === 'here' && one.member !== me,
  );
  const options = REASONS.map((value) => ({ value, label: t(`aside-${value}`) }));
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const chosen = reason.take();
    if (chosen) run('set_aside', { room: session.room, member, reason: chosen }, (ok) => onDone(ok.until));
  };
  return (
    <>
      <dl class="facts facts--long">
        <Fact term={t('aside-now')} text={t('aside-now-text', { name })} />
        <Fact term={t('aside-ends')} text={t('aside-ends-text')} />
        <Fact term={t('aside-told')} text={t(others ? 'aside-told-text' : 'aside-told-alone', { name })} />
      </dl>
      <form class="flow" onSubmit={submit}>
        <Select
          label={t('aside-reason', { name })}
          nothing={t('reason-choose')}
          options={options}
          {...reason.field}
        />
        <ErrorPlace error={error} />
        {code === 'needs_second' ? (
          <AskSecond member={member} />
        ) : (
          <button type="submit" class="btn btn--wide">
            {t('set-aside')}
          </button>
        )}
      </form>
    </>
  );
}

/** @param {{member: string}} props a second time for the same person is not one leader's to decide */
function AskSecond({ member }) {
  const { session } = useRoom();
  const link = useRef(/** @type {HTMLAnchorElement | null} */ (null));
  // The button that was pressed is gone: who uses a keyboard goes on from here.
  useEffect(() => link.current?.focus(), []);
  return (
    <>
      <p>{t('aside-ask-meanwhile')}</p>
      <a ref={link} class="btn btn--wide" href={`/huone/${session.room}/poistot/sivuun/${member}`}>
        {t('aside-ask-second')}
      </a>
    </>
  );
}

/**
 * @param {{member: string, name: string, named?: boolean}} props named: the button says whom, where
 *   several stand together
 */
export function BringBack({ member, name, named = false }) {
  const { session } = useRoom();
  const { error, run } = useCommand();
  const [back, setBack] = useState(false);
  if (back) return <p role="status">{t('brought-back', { name })}</p>;
  return (
    <>
      <ErrorPlace error={error} />
      <button
        type="button"
        class="btn btn--quiet btn--wide"
        onClick={() => run('bring_back', { room: session.room, member }, () => setBack(true))}
      >
        {named ? t('bring-back-name', { name }) : t('bring-back')}
      </button>
    </>
  );
}
