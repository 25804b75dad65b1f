import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { t } from '../i18n';
import { cardsFor } from '../library/cards';
import { useStored } from '../library/use-stored';
import { Reader } from './Reader';
import { readerPlace } from './reader-address';

/** The reader at its address: follows the fragment and the library. */
export function ReaderPage(): JSX.Element | null {
  const [place, setPlace] = useState(() => readerPlace(location.href));
  useEffect(() => {
    const onChange = (): void => setPlace(readerPlace(location.href));
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  const dossiers = useStored('dossiers');
  const settings = useStored('settings');
  const lexicon = useStored('lexicon');
  const cards = useMemo(() => dossiers && settings && cardsFor(dossiers, settings), [dossiers, settings]);
  if (dossiers === undefined || lexicon === undefined || cards === undefined) return null;
  const { dossier: id = dossiers[0]?.id, ...within } = place;
  const dossier = dossiers.find((candidate) => candidate.id === id);
  if (dossier === undefined) return <p class="missing">{t('readerMissing')}</p>;
  return <Reader dossier={dossier} cards={cards} lexicon={lexicon} place={within} />;
}
