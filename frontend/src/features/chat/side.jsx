/** Beside the talk on a wide screen: the ways, and who is here. */

import { Cushion, Icon } from '../../ui/icon.jsx';
import { t } from '../../ui/texts.js';
import { useLost } from './lost.js';
import { nameOf, pausedMembers, presentMembers, roleMark } from './names.js';
import { useRoom } from './view.js';

export function Ways() {
  const { session } = useRoom();
  return (
    <nav class="hall__nav" aria-label={t('ways')}>
      <ul class="ways-in">
        <li>
          <a href="#main" aria-current="page">
            <Icon name="talk" />
            {t('way-talk')}
          </a>
        </li>
        <li>
          <a href={`/huone/${session.room}/tapaamiset`}>
            <Icon name="cal" />
            {t('way-meetings')}
          </a>
        </li>
      </ul>
    </nav>
  );
}

/** Who is here is not known without a connection, so then nothing is said. */
export function Side() {
  if (useLost()) return null;
  return (
    <aside class="hall__side flow" aria-labelledby="people">
      <h2 id="people">{t('people')}</h2>
      <PeopleHere />
      <PeoplePaused />
    </aside>
  );
}

export function PeopleHere() {
  const state = useRoom().state.value;
  const people = presentMembers(state);
  return (
    <>
      <ul class="flow flow--tight">
        {people.map((member) => (
          <Person key={member.member} member={member} name={nameOf(state, member.member)} />
        ))}
      </ul>
      {people.length < 2 && state.link === 'open' && <p class="small">{t('nobody-else')}</p>}
    </>
  );
}

/** Told with their cushions, so that nobody waits for them in vain. */
export function PeoplePaused() {
  const state = useRoom().state.value;
  const people = pausedMembers(state);
  if (people.length === 0) return null;
  return (
    <section class="flow" aria-labelledby="people-paused">
      <h2 id="people-paused">{t('people-paused')}</h2>
      <ul class="flow flow--tight">
        {people.map((member) => (
          <Person key={member.member} member={member} name={nameOf(state, member.member)} />
        ))}
      </ul>
    </section>
  );
}

/** @param {{member: import('../../net/wire').Member, name: string}} props */
export function Person({ member, name }) {
  return (
    <li class="person">
      <Cushion member={member} />
      <span>
        {name} {roleMark(member) && <span class="person__role">{roleMark(member)}</span>}
        {member.state === 'paused' && <span class="person__role">{t('state-paused')}</span>}
      </span>
    </li>
  );
}
