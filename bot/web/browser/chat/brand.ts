import { isReadable } from '../../contrast.js';
import { byId, labelsIn } from './settings.js';

/** The host's office, as facts: no sentence of the host's is said here. */
export interface Office {
  readonly name: string;
  readonly phone: string | undefined;
  readonly web: string | undefined;
}

const LONGEST = { name: 40, office: 80, phone: 24, address: 500 };

/** What the widget tells of the host, as it arrives in a message. */
type Told = Readonly<Record<string, unknown>>;

const lineOf = (value: unknown, longest: number): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, longest) : undefined;

function addressOf(value: unknown): URL | undefined {
  try {
    return typeof value === 'string' && value.length <= LONGEST.address ? new URL(value) : undefined;
  } catch {
    return undefined;
  }
}

/** Draws the host's name, logo and color in the head as the page around us tells them, all of them anew. What cannot be
 *  used is left out; where a logo may come from is for the page's policy to decide. */
export function drawBrand({ name, logo, color, textColor }: Told): void {
  const said = lineOf(name, LONGEST.name);
  const heading = byId('heading');
  heading.toggleAttribute('data-own', said !== undefined);
  heading.textContent = said ?? labelsIn(document.documentElement.lang).heading;
  for (const part of [heading.parentElement, byId('app')]) part?.setAttribute('aria-label', heading.textContent);

  const address = addressOf(logo);
  const shown = document.querySelector<HTMLImageElement>('#logo');
  if (address === undefined) shown?.remove();
  else if (shown?.src !== address.href) {
    const image = shown ?? document.createElement('img');
    image.id = 'logo';
    image.alt = '';
    image.src = address.href;
    heading.before(image);
  }

  const isColored = typeof color === 'string' && typeof textColor === 'string' && isReadable(color, textColor);
  document.body.classList.toggle('branded', isColored);
  if (!isColored) return;
  document.documentElement.style.setProperty('--brand', color);
  document.documentElement.style.setProperty('--on-brand', textColor);
}

/** The office that is told of, checked; `undefined` where there is none that can be used. */
export function officeIn({ officeName, officePhone, officeWeb }: Told): Office | undefined {
  const name = lineOf(officeName, LONGEST.office);
  if (name === undefined) return undefined;
  const phone = lineOf(officePhone, LONGEST.phone);
  const web = addressOf(officeWeb);
  return {
    name,
    phone: phone !== undefined && /^[+()\d .-]+$/.test(phone) ? phone : undefined,
    web: web?.protocol === 'https:' ? web.href : undefined,
  };
}
