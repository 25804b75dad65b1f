/** CSS Custom Highlight API Level 1, §4.3.3; not yet in TypeScript's own DOM library. */
interface HighlightRegistry {
  highlightsFromPoint(x: number, y: number, options?: { shadowRoots?: ShadowRoot[] }): HighlightHitResult[];
}

interface HighlightHitResult {
  readonly highlight: Highlight;
  readonly ranges: AbstractRange[];
}
