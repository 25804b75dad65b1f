import type { JSX, RefObject } from 'preact';
import { t } from '../i18n';
import { type Settings, withSitePaused } from '../library/settings';
import { canDock, dock } from './dock';
import type { Page } from './read-page';
import { Switch } from './Switch';
import type { ChangeSettings } from './use-settings';

type PanelHeaderProps = {
  settings: Settings;
  onChange: ChangeSettings;
  page: Page;
  isDocked: boolean;
  areSettingsOpen: boolean;
  settingsButton: RefObject<HTMLButtonElement | null>;
  onSettings: () => void;
};

/** What is always in sight: whether names are marked on this site and everywhere, and the ways to more. */
export function PanelHeader(props: PanelHeaderProps): JSX.Element {
  const { settings, onChange, page, isDocked, areSettingsOpen, settingsButton, onSettings } = props;
  // In a store nothing is ever marked.
  const site = page.state === 'store' ? '' : page.site;
  return (
    <header class="head">
      <div class="title">
        <h1>{t('extensionName')}</h1>
        {!isDocked && canDock() && <DockButton windowId={page.windowId} />}
        <button
          ref={settingsButton}
          type="button"
          class="icon-button settings-button"
          aria-expanded={areSettingsOpen}
          aria-controls="settings"
          title={t('panelSettings')}
          aria-label={t('panelSettings')}
          onClick={onSettings}
        >
          <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d="M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M10 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM6 13.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z" />
          </svg>
        </button>
      </div>
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
    </header>
  );
}

function DockButton({ windowId }: { windowId: number | undefined }): JSX.Element {
  return (
    <button
      type="button"
      class="dock-button"
      onClick={() => {
        // A browser that refuses leaves the popup as it is.
        dock(windowId).then(close, () => undefined);
      }}
    >
      <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d="M2 3h12v10H2ZM10 3v10" />
      </svg>
      {t('panelDock')}
    </button>
  );
}
