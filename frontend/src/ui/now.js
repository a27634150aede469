/** The time on a screen that nobody touches. Not for live regions: a clock that speaks is no help. */

import { useEffect, useState } from 'preact/hooks';

const EVERY_MS = 15_000;

/** @returns {number} milliseconds since 1970, new every quarter of a minute */
export function useNow() {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
