/** Something that its author must mend in a dossier's files. */
export type Fault = {
  /** The file's path as it was given to the parser. */
  file: string;
  /** 1-based. */
  line: number;
  /** Where in the file's data: `entities[2].role.quote`. Empty for the file as a whole. */
  path: string;
  /** What is wrong, what was found, what was expected, and the nearest match where there is one. */
  message: string;
  /** What to write at the path instead, where that is beyond doubt. */
  fix?: Fix;
};

/** A value of a JSON file that is to be replaced. */
export type Fix = { path: DataPath; value: string };

/** Keys and indexes from the root of a JSON or YAML document. */
export type DataPath = readonly (string | number)[];

/** Takes down a fault at a path of the file that is being read, with the right value where it is beyond doubt. */
export type Report = (path: DataPath, message: string, fixed?: string) => void;

/** Writes a path as code does: `entities[2].role`. */
export function formatPath(path: DataPath): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

/** One fault a line, in the form that editors and terminals turn into links. */
export function formatFaults(faults: readonly Fault[]): string {
  return faults.map(({ file, line, path, message }) => `${file}:${line}${path && ` ${path}`}: ${message}`).join('\n');
}

/** Thrown where a faulty dossier must stop everything, as in a build. Its message lists all faults. */
export class DossierError extends Error {
  override name = 'DossierError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    super(`${count} in the dossiers:\n${formatFaults(faults)}`);
    this.faults = faults;
  }
}
