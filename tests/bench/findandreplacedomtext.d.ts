declare module 'findandreplacedomtext' {
  /** The part of the package that the benchmark uses; it comes without types. */
  export default function findAndReplaceDOMText(node: Node, options: { find: RegExp; wrap: string }): unknown;
}
