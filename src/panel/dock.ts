import { browser } from 'wxt/browser';

/** Firefox's own; it opens in the window of the click (MDN, `sidebarAction.open`). */
type SidebarAction = { open(): Promise<void> };

function sidebar(): SidebarAction | undefined {
  return (browser as { sidebarAction?: SidebarAction }).sidebarAction;
}

/** Whether the browser can keep the panel beside its pages. */
export function canDock(): boolean {
  // Chromium's is not looked at: it is made when it is first touched, which takes its time while the panel is drawn.
  return sidebar() !== undefined || 'sidePanel' in browser;
}

/** Opens the panel beside the pages of a window. To be called at a click, before anything is awaited: browsers ask for that. */
export async function dock(windowId: number | undefined): Promise<void> {
  const firefox = sidebar();
  if (firefox !== undefined) await firefox.open();
  else await browser.sidePanel.open({ windowId: windowId ?? browser.windows.WINDOW_ID_CURRENT });
}
