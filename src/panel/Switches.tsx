import type { JSX } from 'preact';
import { t } from '../i18n';
import { type Settings, withSitePaused } from '../library/settings';
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
    </header>
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
