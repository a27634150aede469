/**
 * What a page would show after these frames, for tests that drive the real server: reads a list of lists of
 * `{asked?, frame}` as JSON from standard input and writes the state that each leads to.
 */

import { readFileSync } from 'node:fs';
import { emptyRoom } from '../../src/store/empty.js';
import { reduce } from '../../src/store/reduce.js';

/** @import {Action, RoomState} from '../../src/store/state' */

/**
 * @param {RoomState} state
 * @param {{asked?: string, frame: any}} step `asked` is the command that the frame answers
 * @returns {Action | null}
 */
function actionOf(state, { asked, frame }) {
  if (!asked) return { type: 'event', event: frame };
  if (asked === 'history') return frame.ok ? { type: 'history', reply: frame.ok } : null;
  if (!frame.ok) return { type: 'shut', phase: state.room ? 'left' : 'missing' };
  const reply = frame.ok;
  if (reply.state === 'live') return { type: 'opened', reply };
  if (reply.state === 'more') return { type: 'caught_up', reply };
  if (reply.state === 'resync') return { type: 'forgotten' };
  return { type: 'shut', phase: reply.state, until: reply.until, reason: reply.reason };
}

/** @type {{asked?: string, frame: any}[][]} */
const screens = JSON.parse(readFileSync(0, 'utf8'));
const states = screens.map((steps) =>
  steps.reduce((state, step) => {
    const action = actionOf(state, step);
    return action ? reduce(state, action) : state;
  }, emptyRoom()),
);
process.stdout.write(JSON.stringify(states));
