import type { JSX } from 'preact';
import { KindIcon } from '../card/KindIcon';
import { KINDS } from '../dossier/dossier';
import { kindsWord, t } from '../i18n';
import { RESTS, type Settings, withKindMarked } from '../library/settings';
import { Choice } from './Choice';
import { Switch } from './Switch';
import type { ChangeSettings } from './use-settings';

type PanelSettingsProps = { settings: Settings; onChange: ChangeSettings };

/** What is marked, and how cards open and look. */
export function PanelSettings({ settings, onChange }: PanelSettingsProps): JSX.Element {
  return (
    <>
      <MarkSettings settings={settings} onChange={onChange} />
      <CardSettings settings={settings} onChange={onChange} />
    </>
  );
}

function MarkSettings({ settings, onChange }: PanelSettingsProps): JSX.Element {
  return (
    <fieldset>
      <legend>{t('panelMarked')}</legend>
      <div class="kinds">
        {KINDS.map((kind) => (
          <div key={kind} data-kind={kind}>
            <Switch
              label={kindsWord(kind)}
              isOn={!settings.unmarkedKinds.includes(kind)}
              onSwitch={(isOn) => onChange((now) => withKindMarked(now, kind, isOn))}
            >
              <KindIcon kind={kind} />
            </Switch>
          </div>
        ))}
      </div>
      <Switch
        label={t('panelSwitchDemonyms')}
        isOn={!settings.hidesDemonyms}
        onSwitch={(isOn) => onChange((now) => ({ ...now, hidesDemonyms: !isOn }))}
      />
      <Switch
        label={t('panelSwitchCode')}
        isOn={settings.marksCode}
        onSwitch={(marksCode) => onChange((now) => ({ ...now, marksCode }))}
      />
    </fieldset>
  );
}

/** When cards open, whether they stay, what they hold, and how they look. */
function CardSettings({ settings, onChange }: PanelSettingsProps): JSX.Element {
  const { opensCardsOn, restBeforeCard, keepsCards, hidesNotes, cardColours } = settings;
  return (
    <fieldset>
      <legend>{t('panelCards')}</legend>
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
      <Switch
        label={t('panelSwitchNotes')}
        isOn={!hidesNotes}
        onSwitch={(isOn) => onChange((now) => ({ ...now, hidesNotes: !isOn }))}
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
    </fieldset>
  );
}
