import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Card } from '../dossier/card';
import type { EntityKey } from '../dossier/dossier';
import { numberText, t, tCount } from '../i18n';
import type { Appearance } from './appearances';
import { nextPlace } from './next-place';

export type MentionStepperProps = {
  card: Card;
  appearance: Appearance;
  onJump: (entity: EntityKey, index: number) => void;
};

/** Goes to the previous and the next mention on the page, round at both ends, and says which it is. */
export function MentionStepper({ card, appearance: { count, first }, onJump }: MentionStepperProps): JSX.Element {
  // On another page, or where another comes first, it begins anew.
  const about = `${first.before}${first.name}${first.after}`;
  const [last, setLast] = useState<{ place: number; about: string }>();
  const place = last?.about === about ? last.place : undefined;
  // The page may have lost mentions since the last jump.
  const current = place !== undefined && place < count ? place : undefined;
  const go = (step: 1 | -1): void => {
    const next = nextPlace(current, step, count);
    setLast({ place: next, about });
    onJump(card.key, next);
  };
  const placeText = (place: number): string => t('panelPlace', numberText(place), numberText(count));
  const words = current === undefined ? tCount('panelMentions', count) : placeText(current + 1);
  return (
    <div class="stepper">
      {/* As wide from the start as it will be. */}
      <span class="place" data-widest={placeText(count)}>
        <span aria-hidden="true" title={words}>
          {current === undefined ? numberText(count) : words}
        </span>
        {current === undefined && <span class="unseen">{words}</span>}
        {/* There before it speaks, and silent while the page alone changes. */}
        <span class="unseen" aria-live="polite">
          {current === undefined ? '' : words}
        </span>
      </span>
      <StepButton class="jump-back" label={t('panelJumpBack', card.name)} isHidden={count < 2} onPress={() => go(-1)} />
      <StepButton class="jump" label={t('panelJump', card.name)} onPress={() => go(1)} />
    </div>
  );
}

type StepButtonProps = { class: string; label: string; isHidden?: boolean; onPress: () => void };

function StepButton({ class: name, label, isHidden = false, onPress }: StepButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={name}
      title={label}
      aria-label={label}
      // Its room stays, so that the numbers of all rows line up.
      style={isHidden ? { visibility: 'hidden' } : undefined}
      onClick={onPress}
    >
      <span aria-hidden="true" class="arrow" />
    </button>
  );
}
