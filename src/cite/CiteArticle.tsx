import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CopyButton } from '../card/CopyButton';
import type { Dossier } from '../dossier/dossier';
import { t } from '../i18n';
import { citationOf, toBibtex, toCslJson } from './cite-article';
import { saveFile } from './save-file';

/** The forms in which an article can be cited, each to copy or to save. */
export function CiteArticle({ dossier }: { dossier: Dossier }): JSX.Element {
  const [bibtex, setBibtex] = useState<{ text: string } | 'gone'>();
  const item = citationOf(dossier);
  const open = (isOpen: boolean): void => {
    // Once the extension is updated or removed the code for it is gone.
    const isThere = bibtex !== undefined && bibtex !== 'gone';
    if (isOpen && !isThere)
      toBibtex(item).then(
        (text) => setBibtex({ text }),
        () => setBibtex('gone'),
      );
  };
  return (
    <details class="cite" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{t('citeTitle')}</summary>
      {bibtex === 'gone' && <p role="alert">{t('partGone')}</p>}
      {bibtex !== undefined && (
        <>
          {bibtex !== 'gone' && (
            <>
              <pre lang={dossier.article.language} dir="ltr">
                {bibtex.text.trim()}
              </pre>
              <Form name="BibTeX" file={`${dossier.id}.bib`} type="application/x-bibtex" text={bibtex.text} />
            </>
          )}
          <Form name="CSL-JSON" file={`${dossier.id}.json`} type="application/json" text={toCslJson(item)} />
          <p class="note">{t('citeNote')}</p>
        </>
      )}
    </details>
  );
}

type FormProps = { name: string; file: string; type: string; text: string };

function Form({ name, file, type, text }: FormProps): JSX.Element {
  const save = t('citeSave', file);
  return (
    <p class="form">
      <CopyButton label={t('citeCopy', name)} textOf={() => text}>
        {t('citeCopy', name)}
      </CopyButton>
      <button type="button" class="wide-tool" title={save} onClick={() => saveFile(file, type, text)}>
        {t('citeSaveShort', file.slice(file.lastIndexOf('.')))}
      </button>
    </p>
  );
}
