/** Beside the talk on a wide screen: the ways, and who is here. */

import { Cushion, Icon } from '../../ui/icon.jsx';
import { t } from '../../ui/texts.js';
import { useLost } from './lost.js';
import { nameOf, pausedMembers, presentMembers, roleMark } from './names.js';
import { leadsGroup, useRoom } from './view.js';

export function Ways() {
  const view = useRoom();
  const { session, door } = view;
  return (
    <nav class="hall__nav" aria-label={t('ways')}>
      <ul class="ways-in">
        <li>
          <a href="#main" aria-current="page">
            <Icon name="talk" />
            {t(view.inPair ? 'pair-room' : 'way-talk')}
          </a>
        </li>
        {view.inPair ? (
          <Way icon="back" href={door.beside ?? ''} words={t('group-room')} />
        ) : (
          <Way icon="cal" href={`/huone/${session.room}/tapaamiset`} words={t('way-meetings')} />
        )}
        {door.pair && leadsGroup(view.state.value) && (
          <Way icon="two" href={door.pair} words={t(door.pairNews ? 'menu-pair-news' : 'pair-room')} />
        )}
      </ul>
    </nav>
  );
}

/** @param {{icon: string, href: string, words: string}} props */
const Way = ({ icon, href, words }) => (
  <li>
    <a href={href}>
      <Icon name={icon} />
      {words}
    </a>
  </li>
);

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
