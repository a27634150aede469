/** Apua nyt works without a connection once any page has been opened; and what is true until a day goes after it. */

const WORKER = '/yhteys.js';

/**
 * Has the browser keep Apua nyt, once the page itself is whole: a first look is never made slower by it.
 *
 * @param {ServiceWorkerContainer | undefined} [workers] none in a private window of some browsers
 */
export function keepHelp(workers = navigator.serviceWorker) {
  if (!workers || !navigator.onLine) return;
  // The language is the one on the screen, whatever else the browser would ask for by itself.
  const address = `${WORKER}?kieli=${document.documentElement.dataset.language ?? ''}`;
  // Where it can't be kept, the page lacks nothing else.
  const keep = () => workers.register(address).catch(() => undefined);
  if (document.readyState === 'complete') keep();
  else addEventListener('load', keep, { once: true });
}

/**
 * Takes away what its `data-until` says is over: a kept page may be older than the hours it tells.
 *
 * @param {Date} [now]
 */
export function dropWhatIsOver(now = new Date()) {
  const today = now.toISOString().slice(0, 'yyyy-mm-dd'.length);
  for (const part of document.querySelectorAll('[data-until]')) {
    if ((part.getAttribute('data-until') ?? '') < today) part.remove();
  }
}
