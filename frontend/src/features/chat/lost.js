/** Whether the connection is away so long that the screen should tell of it. */

import { useEffect, useState } from 'preact/hooks';
import { useRoom } from './view.js';

/** A restart of the server is over sooner; nobody needs to hear of it. */
export const LOST_GRACE_MS = 1500;

/** @returns {boolean} */
export function useLost() {
  const away = useRoom().state.value.link !== 'open';
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!away) return setLong(false);
    const timer = setTimeout(() => setLong(true), LOST_GRACE_MS);
    return () => clearTimeout(timer);
  }, [away]);
  return long && away;
}
