/** Who is here and who else may read; for a leader also who is set aside, with the way back. */

import { Sheet } from '../../ui/sheet.jsx';
import { t } from '../../ui/texts.js';
import { awayMembers, membersToAsk, nameOf, restMembers } from '../chat/names.js';
import { PeopleHere, PeoplePaused, Person } from '../chat/side.jsx';
import { leads, leadsGroup, useRoom } from '../chat/view.js';
import { BringBack } from './set_aside_sheet.jsx';

export function PeopleSheet() {
  const view = useRoom();
  const state = view.state.value;
  const away = leads(state) ? awayMembers(state) : [];
  const rest = restMembers(state);
  return (
    <Sheet title={t('people')} onClose={() => view.closeSheet()}>
      <PeopleHere />
      {rest.length > 0 && (
        <section class="flow" aria-labelledby="people-rest">
          <h2 id="people-rest">{t('people-rest')}</h2>
          <ul class="flow flow--tight">
            {rest.map((member) => (
              <Person key={member.member} member={member} name={nameOf(state, member.member)} />
            ))}
          </ul>
        </section>
      )}
      <PeoplePaused />
      {away.length > 0 && (
        <section class="flow" aria-labelledby="people-away">
          <h2 id="people-away">{t('people-away')}</h2>
          <ul class="flow">
            {away.map((member) => (
              <li key={member.member} class="flow flow--tight">
                <ul>
                  <Person member={member} name={nameOf(state, member.member)} />
                </ul>
                <BringBack member={member.member} name={nameOf(state, member.member)} named />
                {member.role !== 'visitor' && (
                  <ProposeRemoval member={member.member} name={nameOf(state, member.member)} />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {leadsGroup(state) && (
        <a class="btn btn--plain btn--wide" href={`/huone/${view.session.room}/linkki`}>
          {t('entry-link-give')}
        </a>
      )}
      <AloneLeader />
    </Sheet>
  );
}

/** For who leads a begun group alone: that two are safer, and whom they may ask. */
function AloneLeader() {
  const { state, session, door } = useRoom();
  const { room, begins } = state.value;
  const asked = membersToAsk(state.value);
  if (!leadsGroup(state.value) || asked === null || begins || door.plan || room?.end) return null;
  return (
    <section class="flow" aria-labelledby="people-lead">
      <h2 id="people-lead">{t('ask-to-lead')}</h2>
      <p>
        {t('one-leader')} <a href={`/huone/${session.room}/tapaamiset`}>{t('ask-by-address')}</a>
      </p>
      <ul class="flow flow--tight">
        {asked.map(({ member }) => (
          <li key={member}>
            <a class="btn btn--plain btn--wide" href={`/huone/${session.room}/ohjaajaksi/${member}`}>
              {t('ask-to-lead-name', { name: nameOf(state.value, member) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** @param {{member: string, name: string}} props */
function ProposeRemoval({ member, name }) {
  const { session } = useRoom();
  return (
    <a class="btn btn--plain btn--wide" href={`/huone/${session.room}/poistot/ehdota/${member}`}>
      {t('propose-removal-name', { name })}
    </a>
  );
}
