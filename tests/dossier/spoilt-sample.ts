import { formatFaults } from '../../src/dossier/fault';
import { parseDossier } from '../../src/dossier/parse-dossier';
import { annotationsFile, SAMPLE_ARTICLE, sampleAnnotations } from './sample';

/** The annotations of the sample, to be changed in place. */
export type Sample = ReturnType<typeof sampleAnnotations>;

/** Changes the sample in place, or returns what is to stand instead of it. */
export type Spoil = (sample: Sample) => unknown;

/** The faults of the sample with one thing spoilt, a line each. */
export function faultsOf(spoil: Spoil): string[] {
  const sample = sampleAnnotations();
  const annotations = annotationsFile(spoil(sample) ?? sample);
  const parsed = parseDossier({ article: SAMPLE_ARTICLE, annotations });
  return parsed.ok ? [] : formatFaults(parsed.faults).split('\n');
}

/** Sets a value at a path of the sample; `undefined` takes it away. */
export function set(path: readonly (string | number)[], value: unknown): Spoil {
  return (sample) => {
    const owner: unknown = path.slice(0, -1).reduce<unknown>((at, step) => Reflect.get(Object(at), step), sample);
    Reflect.set(Object(owner), path.at(-1) ?? '', value);
  };
}
