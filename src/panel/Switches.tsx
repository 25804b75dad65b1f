import type { JSX } from 'preact';
import { type MessageKey, t } from '../i18n';
import { RESTS, type Settings, withSitePaused } from '../library/settings';
import type { ChangeSettings } from './use-settings';

type SwitchesProps = {
  settings: Settings;
  /** Empty where the page is on no site. */
  site: string;
  onChange: ChangeSettings;
};

/** Marking on this site and everywhere, and what is marked and shown. */
export function Switches({ settings, site, onChange }: SwitchesProps): JSX.Element {
  return (
    <header class="switches">
      <h1>{t('extensionName')}</h1>
      {site !== '' && (
        <Switch
          label={t('panelSwitchSite', site)}
          isOn={!settings.pausedSites.includes(site)}
          isDisabled={settings.paused}
          onSwitch={(isOn) => onChange((now) => withSitePaused(now, site, !isOn))}
        />
      )}
      <Switch
        label={t('panelSwitchEverywhere')}
        isOn={!settings.paused}
        onSwitch={(isOn) => onChange((now) => ({ ...now, paused: !isOn }))}
      />
      <details>
        <summary>{t('panelMore')}</summary>
        <Switch
          label={t('panelSwitchConcepts')}
          isOn={settings.marksConcepts}
          onSwitch={(marksConcepts) => onChange((now) => ({ ...now, marksConcepts }))}
        />
        <Switch
          label={t('panelSwitchDemonyms')}
          isOn={!settings.hidesDemonyms}
          onSwitch={(isOn) => onChange((now) => ({ ...now, hidesDemonyms: !isOn }))}
        />
        <Switch
          label={t('panelSwitchNotes')}
          isOn={!settings.hidesNotes}
          onSwitch={(isOn) => onChange((now) => ({ ...now, hidesNotes: !isOn }))}
        />
      </details>
      <CardSettings settings={settings} onChange={onChange} />
    </header>
  );
}

/** When cards open, whether they stay, and how they look. */
function CardSettings({ settings, onChange }: Omit<SwitchesProps, 'site'>): JSX.Element {
  const { opensCardsOn, restBeforeCard, keepsCards, cardColours } = settings;
  return (
    <details>
      <summary>{t('panelCards')}</summary>
      <Choice
        label={t('panelOpensOn')}
        choices={[
          ['rest', 'opensOnRest'],
          ['key', 'opensOnKey'],
          ['click', 'opensOnClick'],
        ]}
        chosen={opensCardsOn}
        onChoose={(value) => onChange((now) => ({ ...now, opensCardsOn: value }))}
      />
      {opensCardsOn === 'click' && <p class="note">{t('opensOnNote')}</p>}
      {opensCardsOn === 'rest' && (
        <Choice
          label={t('panelRest')}
          choices={RESTS.map((rest) => [rest, `rest${rest}`] as const)}
          chosen={restBeforeCard}
          onChoose={(value) => onChange((now) => ({ ...now, restBeforeCard: value }))}
        />
      )}
      <Switch
        label={t('panelSwitchKeeps')}
        isOn={keepsCards}
        onSwitch={(keeps) => onChange((now) => ({ ...now, keepsCards: keeps }))}
      />
      <Choice
        label={t('panelColours')}
        choices={[
          ['page', 'coloursPage'],
          ['system', 'coloursSystem'],
          ['light', 'coloursLight'],
          ['dark', 'coloursDark'],
        ]}
        chosen={cardColours}
        onChoose={(value) => onChange((now) => ({ ...now, cardColours: value }))}
      />
    </details>
  );
}

type ChoiceProps<Value> = {
  label: string;
  /** Each value with the words for it. */
  choices: readonly (readonly [Value, MessageKey])[];
  chosen: Value;
  onChoose: (value: Value) => void;
};

function Choice<Value extends string | number>({ label, choices, chosen, onChoose }: ChoiceProps<Value>): JSX.Element {
  const choose = (index: number): void => {
    const [value] = choices[index] ?? [];
    if (value !== undefined) onChoose(value);
  };
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={chosen} onChange={(event) => choose(event.currentTarget.selectedIndex)}>
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {t(words)}
          </option>
        ))}
      </select>
    </label>
  );
}

type SwitchProps = { label: string; isOn: boolean; isDisabled?: boolean; onSwitch: (isOn: boolean) => void };

function Switch({ label, isOn, isDisabled = false, onSwitch }: SwitchProps): JSX.Element {
  return (
    <label class="switch">
      <span>{label}</span>
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        disabled={isDisabled}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </label>
  );
}
