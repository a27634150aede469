/** What the server lets a device keep; `app/help/kept_pages.py` writes it at the head of the worker's script. */
export interface Kept {
  /** The name of the cache; it changes with anything that is kept. */
  cache: string;
  /** The language of the browser's last visit. */
  language: string;
  /** Addresses of pages by name and language: `apua-nyt`, and `ei-yhteytta` for any page that did not come. */
  pages: Record<string, Record<string, string>>;
  /** What these pages load: styles, script, icon. */
  files: string[];
}

/** Of the worker's event for a request, the parts that are used. */
export interface Asked {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
}
