/** In place of what the citation library fetches with: we give it all that it needs, and nothing may be fetched. */
// biome-ignore lint/style/noDefaultExport: what it stands in for has one.
export default function refuse(): never {
  throw new Error('nothing is fetched');
}
