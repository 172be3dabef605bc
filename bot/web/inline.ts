import { Html, html } from './html.js';

const MARK = /\*\*(?<bold>.+?)\*\*|\[(?<name>[^\]]+)\]\((?<address>https?:[^)\s]+)\)/;
const PHONE = /(?<![\d§-])(?<!§ )(?:(?:1-)?\d{3}-\d{3}-\d{4}|911|988)(?![\d-])/;

/** `tel:` for a number as it is written. */
export function dial(number: string): string {
  const digits = number.replace(/\D/g, '');
  return `tel:${digits.length === 10 ? `+1${digits}` : digits.length === 11 ? `+${digits}` : digits}`;
}

function numbers(text: string): Html {
  const match = PHONE.exec(text);
  if (match === null) return html`${text}`;
  const [number] = match;
  const after = text.slice(match.index + number.length);
  return html`${text.slice(0, match.index)}<a href="${dial(number)}">${number}</a>${after === '' ? undefined : numbers(after)}`;
}

/** Text of the knowledge base with its bold parts and links, and numbers that can be called. */
export function inlineHtml(text: string): Html {
  const match = MARK.exec(text);
  if (match === null) return numbers(text);
  const { bold, name, address } = match.groups ?? {};
  const drawn =
    bold !== undefined
      ? html`<strong>${inlineHtml(bold)}</strong>`
      : html`<a href="${address ?? ''}" rel="noreferrer">${name ?? ''}</a>`;
  const after = text.slice(match.index + match[0].length);
  return html`${numbers(text.slice(0, match.index))}${drawn}${after === '' ? new Html('') : inlineHtml(after)}`;
}

/** The same without its signs. */
export const plainText = (text: string): string => text.replace(/\*\*|\[([^\]]*)\]\([^)]*\)/g, '$1');
