import type { FunctionComponent, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n';
import type { StoryViewProps } from './story-view';

/** The map of a story's relations. Its code comes when it is first looked at. */
export function MapView(props: StoryViewProps): JSX.Element {
  const [loaded, setLoaded] = useState<{ RelationMap: FunctionComponent<StoryViewProps> }>();
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    let isOver = false;
    // Once the extension is updated or removed its files are gone.
    import('./map/RelationMap').then(
      (code) => {
        if (!isOver) setLoaded(code);
      },
      () => {
        if (!isOver) setGone(true);
      },
    );
    return () => {
      isOver = true;
    };
  }, []);
  if (loaded === undefined) {
    return (
      <p class="state" role="status">
        {t(isGone ? 'partGone' : 'mapDrawing')}
      </p>
    );
  }
  return <loaded.RelationMap {...props} />;
}
