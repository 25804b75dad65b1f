import './card-slot';
import './frame-summary';
import './hear-first';
import './marking-slot';

/**
 * Makes our globals our own before anything reads them: in Chromium an element of the page with such an id would
 * else stand in their place (HTML, §7.2.2.3, named access on the Window object).
 */
export function claimSlots(): void {
  const own = (name: string): boolean => Object.hasOwn(globalThis, name);
  if (!own('backgrounderCard')) globalThis.backgrounderCard = undefined;
  if (!own('backgrounderFirst')) globalThis.backgrounderFirst = undefined;
  if (!own('backgrounderMarkPage')) globalThis.backgrounderMarkPage = undefined;
  if (!own('backgrounderSummary')) globalThis.backgrounderSummary = undefined;
}
