/** After a meeting, in the leaders' own room: three questions to talk about. Nothing of the meeting stands there. */

import { t } from '../../ui/texts.js';

/** @param {{number: number}} props */
export function Debrief({ number }) {
  return (
    <li class="debrief" data-number={number}>
      <p class="debrief__title">{t('debrief-title')}</p>
      <p>{t('debrief-lead')}</p>
      <ul>
        <li>{t('debrief-well')}</li>
        <li>{t('debrief-mind')}</li>
        <li>{t('debrief-next')}</li>
      </ul>
      <p class="small">
        {t('debrief-support')} <a href="/apua-nyt">{t('help-now')}</a>
      </p>
    </li>
  );
}
