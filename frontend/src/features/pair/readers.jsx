/** Who reads in the leaders' own room, said where its talk begins; and that a leader is alone there. */

import { Lamp } from '../../ui/icon.jsx';
import { t } from '../../ui/texts.js';
import { useRoom } from '../chat/view.js';

export function PairReaders() {
  return (
    <div class="pair-readers flow flow--tight">
      <p>
        {t('pair-readers')} {t('pair-readers-not')}
      </p>
      <Alone />
    </div>
  );
}

/** While nobody has said anything. */
export function PairEmpty() {
  return (
    <div class="empty flow flow--tight">
      <Lamp lit />
      <p>
        <b>{t('pair-empty')}</b>
      </p>
      <p>
        {t('pair-readers')} {t('pair-readers-not')}
      </p>
      <Alone />
    </div>
  );
}

/** For who leads alone: how another comes to it, once the group has begun. */
function Alone() {
  const { state, door } = useRoom();
  const { members, me } = state.value;
  if (Object.values(members).some((one) => one.member !== me && one.state === 'here')) return null;
  return (
    <>
      <p>
        {t('pair-alone')} {t('pair-alone-later')}
      </p>
      {door.ask && (
        <p>
          <a class="btn btn--quiet" href={door.ask}>
            {t('pair-ask')}
          </a>
        </p>
      )}
    </>
  );
}
