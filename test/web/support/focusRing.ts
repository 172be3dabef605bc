import type { Frame, Page } from 'playwright-core';

/** How it is seen that an element has the focus: its name, its ring, what the ring stands on, and the second color of a ring
 *  of two. Colors as `#rrggbb`. */
export interface FocusRing {
  readonly name: string;
  readonly isDrawn: boolean;
  readonly color: string;
  readonly ground: string;
  readonly second: string | undefined;
}

/** The ring of what has the focus in a page or frame; `undefined` where nothing in it has. */
export function focusRing(page: Page | Frame): Promise<FocusRing | undefined> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (active === null || active === document.body || active.tagName === 'IFRAME') return undefined;
    const hex = (color: string): string => {
      const parts = color.match(/[\d.]+/g)?.map(Number) ?? [];
      return `#${parts
        .slice(0, 3)
        .map((part) => part.toString(16).padStart(2, '0'))
        .join('')}`;
    };
    const style = getComputedStyle(active);
    const parentOf = (element: Element): Element | null =>
      element.parentElement ?? (element.getRootNode() instanceof ShadowRoot ? document.documentElement : null);
    // A ring inside the edge stands on the element itself.
    let on: Element | null = Number.parseFloat(style.outlineOffset) < 0 ? active : parentOf(active);
    while (on !== null && /, 0\)$/.test(getComputedStyle(on).backgroundColor)) on = parentOf(on);
    return {
      name: `${active.localName} ${active.getAttribute('aria-label') ?? active.textContent?.trim().slice(0, 40)}`,
      isDrawn: style.outlineStyle === 'solid' && Number.parseFloat(style.outlineWidth) >= 2,
      color: hex(style.outlineColor),
      ground: on === null ? '#ffffff' : hex(getComputedStyle(on).backgroundColor),
      second: style.boxShadow === 'none' ? undefined : hex(style.boxShadow),
    };
  });
}
