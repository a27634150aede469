/** After a report: thanks, more words if wanted, and taking it back. */

import { useState } from 'preact/hooks';
import { MAX_REPORT_CHARACTERS } from '../../net/protocol.js';
import { TextArea } from '../../ui/field.jsx';
import { Note } from '../../ui/note.jsx';
import { Sheet } from '../../ui/sheet.jsx';
import { language, t } from '../../ui/texts.js';
import { useRoom } from '../chat/view.js';
import { characters, cleaned } from '../chat/words.js';
import { ErrorPlace, useCommand } from './sheet_parts.jsx';

/**
 * @typedef {{report: string, to: 'leaders' | 'staff' | null, reason: string}} Report
 */

/** Of a hidden message nobody is told who looks: staff alone would mean that a leader wrote it. */
const THANKS = { leaders: 'report-thanks', staff: 'report-thanks-staff' };

/** @param {{report: Report}} props */
export function Reported({ report }) {
  const view = useRoom();
  const [done, setDone] = useState(/** @type {'words' | 'back' | null} */ (null));
  const thanks = t(report.to ? THANKS[report.to] : 'report-thanks-hidden');
  return (
    <Sheet title={done === 'back' ? t('report-taken-back') : t('reported')} onClose={() => view.closeSheet()}>
      {done !== 'back' && (
        <>
          <Note tone="well" icon="check" title={thanks}>
            {t('report-name-untold')}
          </Note>
          <p>{t('report-reason', { reason: lowered(t(`report-${report.reason}`)) })}</p>
          {report.reason === 'worried' && <Listens />}
          <p>
            {t('report-answer-where')}{' '}
            <a href={`/huone/${view.session.room}/vastaukset`}>{t('report-own')}</a>.
          </p>
          {done === 'words' ? (
            <p role="status">{t('report-words-sent')}</p>
          ) : (
            <More report={report} onDone={setDone} />
          )}
        </>
      )}
    </Sheet>
  );
}

/** The writer of a worried report may need someone too. */
function Listens() {
  return (
    <p>
      {t('report-help')} <a href="/apua-nyt">{t('help-now')}</a>.
    </p>
  );
}

/** @param {{report: Report, onDone: (done: 'words' | 'back') => void}} props */
function More({ report, onDone }) {
  const { error, run } = useCommand();
  const [words, setWords] = useState('');
  const [own, setOwn] = useState(/** @type {string | null} */ (null));
  const send = () => {
    const text = cleaned(words);
    const over = characters(text) - MAX_REPORT_CHARACTERS;
    if (!text) return setOwn(t('report-words-empty'));
    if (over > 0) return setOwn(t('report-words-long', { count: over }));
    setOwn(null);
    run('report_words', { report: report.report, words: text }, () => onDone('words'));
  };
  const takeBack = () => run('take_back_report', { report: report.report }, () => onDone('back'));
  return (
    <div class="flow">
      <ErrorPlace error={error} />
      <TextArea
        label={t('report-more')}
        optional={t('optional')}
        error={own}
        value={words}
        onInput={setWords}
      />
      <div class="even">
        <button type="button" class="btn btn--quiet" onClick={send}>
          {t('report-send-words')}
        </button>
        <button type="button" class="btn btn--quiet" onClick={takeBack}>
          {t('report-take-back')}
        </button>
      </div>
    </div>
  );
}

/** @param {string} sentence which continues another one; the English "I" stays a capital */
const lowered = (sentence) =>
  language() === 'en' && sentence.startsWith('I ')
    ? sentence
    : sentence.charAt(0).toLowerCase() + sentence.slice(1);
