/** One message of the log: whose, when, what, and what can be done with it. */

import { Cushion, Icon } from '../../ui/icon.jsx';
import { Menu } from '../../ui/menu.jsx';
import { t } from '../../ui/texts.js';
import { clock } from '../../ui/time.js';
import { messageMenu } from './message_menu.js';
import { isLeading, nameOf, roleMark } from './names.js';
import { Quote } from './quote.jsx';
import { leads, useRoom } from './view.js';
import { linked } from './words.js';

/**
 * @import {MessageItem} from '../../store/state'
 */

/** @param {{item: MessageItem}} props */
export function Message({ item }) {
  if (item.state === 'hidden') return <Hidden item={item} />;
  if (item.state === 'removed')
    return (
      <Without item={item} icon="bin">
        {t('message-removed')}
      </Without>
    );
  return <Visible item={item} />;
}

/** @param {{item: MessageItem}} props */
function Visible({ item }) {
  const view = useRoom();
  const { people } = view;
  const own = item.author === people.me;
  const author = people.members[item.author ?? ''];
  const name = nameOf(people, item.author);
  const time = item.at ? clock(item.at) : '';
  const label = own ? t('own-message-actions', { time }) : t('message-actions', { name, time });
  return (
    <li class={own ? 'msg msg--own' : 'msg'} data-number={item.number} tabIndex={-1}>
      {!own && <Cushion member={author} />}
      <div class="msg__body">
        <p class="msg__head">
          <span class="msg__who">{name}</span>{' '}
          {roleMark(author) && !own && <span class="msg__role">{roleMark(author)} </span>}
          <time dateTime={item.at ?? undefined}>{time}</time>
          {item.edited && <span class="msg__role"> {t('edited')}</span>}
        </p>
        <Menu label={label} items={messageMenu(view, item)} />
        {item.quote !== null && <Quote number={item.quote} />}
        <Words text={item.text} links={isLeading(author)} />
      </div>
    </li>
  );
}

/**
 * @param {{text: string, links: boolean}} props
 */
function Words({ text, links }) {
  if (!links) return <p class="msg__text">{text}</p>;
  return (
    <p class="msg__text">
      {linked(text).map((piece) =>
        piece.link ? (
          <a key={piece.text} href={piece.text} target="_blank" rel="noopener noreferrer">
            {piece.text}
          </a>
        ) : (
          piece.text
        ),
      )}
    </p>
  );
}

/** Without name, cushion and time; its author and the leaders may look. @param {{item: MessageItem}} props */
function Hidden({ item }) {
  const view = useRoom();
  const mayLook = item.mine || leads(view.people);
  return (
    <Without item={item} icon="hidden">
      <span>{hiddenWords(item)}</span>
      {mayLook && (
        <button
          type="button"
          class="btn btn--plain btn--small"
          onClick={() => view.openSheet({ kind: 'reveal', item })}
        >
          {t('reveal')}
        </button>
      )}
      {!mayLook && (
        <button
          type="button"
          class="btn btn--plain btn--small"
          onClick={() => view.openSheet({ kind: 'report', item })}
        >
          {t('report')}
        </button>
      )}
    </Without>
  );
}

/** @param {MessageItem} item */
function hiddenWords({ mine, reason }) {
  if (mine && reason) return t('message-hidden-reason', { reason: t(`hide-${reason}`) });
  return mine ? t('own-message-hidden') : t('message-hidden');
}

/** @param {{item: MessageItem, icon: string, children: import('preact').ComponentChildren}} props */
function Without({ item, icon, children }) {
  return (
    <li class="msg msg--hidden" data-number={item.number} tabIndex={-1}>
      <div class="msg__body">
        <Icon name={icon} />
        {children}
      </div>
    </li>
  );
}
