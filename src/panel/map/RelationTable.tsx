import type { JSX } from 'preact';
import { KindIcon } from '../../card/KindIcon';
import { type OnRead, QuoteBlock, ReadButton } from '../../card/QuoteBlock';
import { entityKey, headingOf } from '../../dossier/card';
import type { Dossier, Entity, EntityKey } from '../../dossier/dossier';
import { t } from '../../i18n';

type RelationTableProps = {
  dossier: Dossier;
  onPage: ReadonlySet<EntityKey>;
  onOpen: (entity: EntityKey) => void;
  onRead: OnRead;
};

/** All relations of a story in words, by the one whom each begins with, in the order of the story. */
export function RelationTable({ dossier, onPage, onOpen, onRead }: RelationTableProps): JSX.Element {
  const { id, article, entities, relations } = dossier;
  const { language } = article;
  const named = new Map(entities.map((entity) => [entity.id, entity]));
  const groups = entities
    .map((from) => ({ from, own: relations.filter((relation) => relation.from === from.id) }))
    .filter(({ own }) => own.length > 0);
  const name = (entity: Entity): JSX.Element => {
    const key = entityKey(id, entity.id);
    return (
      <button type="button" class="chip" data-kind={entity.kind} onClick={() => onOpen(key)}>
        <KindIcon kind={entity.kind} />
        <span lang={language}>{headingOf(entity)}</span>
      </button>
    );
  };
  return (
    <table class="relation-table card-body">
      <thead>
        <tr>
          <th scope="col">{t('mapRelation')}</th>
          <th scope="col">{t('mapTo')}</th>
          <th scope="col">{t('mapQuote')}</th>
        </tr>
      </thead>
      {groups.map(({ from, own }) => (
        <tbody key={from.id}>
          <tr>
            <th scope="rowgroup" colSpan={3}>
              <span class="from">{t('mapFrom')}</span> {name(from)}
              {onPage.has(entityKey(id, from.id)) && <span class="note"> {t('mapOnPage')}</span>}
            </th>
          </tr>
          {own.map(({ to, label, quote }, index) => {
            const other = named.get(to);
            return (
              <tr key={index}>
                <td lang={language}>{label}</td>
                <td>{other && name(other)}</td>
                <td>
                  <QuoteBlock quote={quote} language={language} onRead={onRead} />
                  <ReadButton quote={quote} onRead={onRead} />
                </td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
