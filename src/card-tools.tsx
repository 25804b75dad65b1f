import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CopyButton } from './card/CopyButton';
import { cardMarkdown } from './card/card-markdown';
import { FollowButton } from './card/FollowButton';
import type { Card } from './dossier/card';
import { t } from './i18n';
import { isFollowed } from './library/followed';
import { useStored } from './library/use-stored';
import { sendMessage } from './messages';

/** The buttons of a card: the same on pages, in the panel and beside the article. */
export function cardTools(card: Card): JSX.Element {
  return (
    <>
      <FollowStar card={card} />
      <CopyButton label={t('copyCard')} textOf={() => cardMarkdown(card)} />
    </>
  );
}

/** The star of an entity, as the library has it. */
export function FollowStar({ card: { key, name } }: { card: Card }): JSX.Element {
  const followed = useStored('followed');
  // Until background has written it, in place of what was stored when the star was pressed.
  const [meant, setMeant] = useState<{ follows: boolean; over: typeof followed }>();
  const follow = (follows: boolean): void => {
    setMeant({ follows, over: followed });
    // Once the extension is updated or removed nobody answers.
    sendMessage('follow', { entity: key, follows }).catch(() => setMeant(undefined));
  };
  const follows = meant?.over === followed ? meant?.follows : followed && isFollowed(followed, key);
  return <FollowButton name={name} follows={follows} onFollow={follow} />;
}
