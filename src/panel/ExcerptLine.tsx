import type { JSX } from 'preact';
import type { Excerpt } from '../page/excerpt';

/** The words around a mention, its name lit. They run as their own script does. */
export function ExcerptLine({ excerpt: { before, name, after } }: { excerpt: Excerpt }): JSX.Element {
  return (
    <p class="excerpt">
      <bdi>
        {before}
        <mark>{name}</mark>
        {after}
      </bdi>
    </p>
  );
}
