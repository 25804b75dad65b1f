/** A file's text, with the path under which its faults are reported. */
export type SourceFile = {
  path: string;
  text: string;
};
