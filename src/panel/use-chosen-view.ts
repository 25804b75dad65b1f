import { useEffect, useState } from 'preact/hooks';

/**
 * Which of several views is shown, the first unless the address's fragment names another. The fragment follows, so that
 * the view outlives a reload; the browser's history does not grow.
 */
export function useChosenView(ids: readonly string[]): [chosen: string, choose: (id: string) => void] {
  const [first = ''] = ids;
  const named = (): string => ids.find((id) => location.hash === `#${id}`) ?? first;
  const [chosen, setChosen] = useState(named);
  useEffect(() => {
    const onHashChange = (): void => setChosen(named());
    addEventListener('hashchange', onHashChange);
    return () => removeEventListener('hashchange', onHashChange);
  }, []);
  const choose = (id: string): void => {
    history.replaceState(null, '', `#${id}`);
    setChosen(id);
  };
  return [chosen, choose];
}
