/** A banner: what happened, and the way out. */

import { Icon } from './icon.jsx';

/**
 * The caller puts it into a live region that was there before it.
 *
 * @param {{tone: 'wait' | 'well' | 'stop', icon: string, bar?: boolean, title?: string,
 *   children?: import('preact').ComponentChildren}} props
 */
export function Note({ tone, icon, bar = false, title, children }) {
  return (
    <div class={`note note--${tone}${bar ? ' note--bar' : ''}`}>
      <Icon name={icon} />
      <p>
        {title && <b>{title}</b>} {children}
      </p>
    </div>
  );
}
