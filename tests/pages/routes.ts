import { readFileSync } from 'node:fs';
import type { Served } from '../browser/driver/serve';
import { articlePage } from './article-page';

/** The pages that tests and `npm start` show, by their paths. */
export function routes(path: string): Served | undefined {
  switch (path) {
    case '/article':
      return { body: articlePage() };
    case '/hard-places':
      return { body: readFileSync(new URL('./hard-places.html', import.meta.url), 'utf8') };
    case '/frame.html':
      return { body: readFileSync(new URL('./frame.html', import.meta.url), 'utf8') };
    case '/favicon.ico':
      return { body: '', type: 'image/x-icon' };
    default:
      return undefined;
  }
}
