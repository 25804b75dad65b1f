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
  const [arrival, setArrival] = useState(0);
  useEffect(() => {
    // Not «hashchange»: that keeps silent where the reader is sent to the address that is open already.
    const onChange = ({ navigationType, from }: NavigationCurrentEntryChangeEvent): void => {
      setPlace(readerPlace(location.href));
      if (navigationType !== 'traverse' && from.url === location.href) setArrival((count) => count + 1);
    };
    navigation.addEventListener('currententrychange', onChange);
    return () => navigation.removeEventListener('currententrychange', onChange);
  }, []);
  const dossiers = useStored('dossiers');
  const settings = useStored('settings');
  const lexicon = useStored('lexicon');
  const cards = useMemo(() => dossiers && settings && cardsFor(dossiers, settings), [dossiers, settings]);
  if (dossiers === undefined || lexicon === undefined || cards === undefined) return null;
  const { dossier: id = dossiers[0]?.id, ...within } = place;
  const dossier = dossiers.find((candidate) => candidate.id === id);
  if (dossier === undefined) return <p class="missing">{t('readerMissing')}</p>;
  return <Reader dossier={dossier} cards={cards} lexicon={lexicon} place={within} arrival={arrival} />;
}
