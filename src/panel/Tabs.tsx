import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

export type Tab = { id: string; label: string };

type TabsProps = {
  label: string;
  tabs: readonly Tab[];
  chosen: string;
  onChoose: (id: string) => void;
};

/**
 * A row of tabs, of which the arrow keys, Home and End choose (ARIA Authoring Practices, «Tabs» with automatic
 * activation). Each stands for an element with the id that {@link tabPanelId} gives.
 */
export function Tabs({ label, tabs, chosen, onChoose }: TabsProps): JSX.Element {
  const row = useRef<HTMLDivElement>(null);
  const chooseAt = (index: number): void => {
    const tab = tabs.at(index % tabs.length);
    if (tab === undefined) return;
    onChoose(tab.id);
    row.current?.querySelector<HTMLElement>(`#${tabId(tab.id)}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const step = row.current?.matches(':dir(rtl)') ? -1 : 1;
    const places: Partial<Record<string, number>> = {
      ArrowRight: at + step,
      ArrowLeft: at - step,
      Home: 0,
      End: -1,
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    chooseAt(place);
  };
  return (
    <div ref={row} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(id)}
          data-label={label}
          aria-selected={id === chosen}
          aria-controls={tabPanelId(id)}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

/** The id of a tab's element. */
export function tabId(id: string): string {
  return `tab-${id}`;
}

/** The id of the element that a tab stands for. */
export function tabPanelId(id: string): string {
  return `view-${id}`;
}
