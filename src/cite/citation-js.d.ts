/** What is used of libraries that bring no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(item: object);
    format(name: 'bibtex'): string;
  }
  export const plugins: { config: { get(name: '@bibtex'): { format: object } } };
}
declare module '@citation-js/plugin-bibtex';
