import { NUMBER, SECTION, textTo } from '../../dialogs/replies/formNumber.js';
import type { FormPages } from '../../knowledge/contract.js';
import { Html, html } from './html.js';

const MARK = /\*\*(?<bold>.+?)\*\*|\[(?<name>[^\]]+)\]\((?<address>https?:[^)\s]+)\)/;

/** `tel:` for a number as it is written. */
export function dial(number: string): string {
  const digits = number.replace(/\D/g, '');
  return `tel:${digits.length === 10 ? `+1${digits}` : digits.length === 11 ? `+${digits}` : digits}`;
}

function numbers(text: string, forms: FormPages | undefined): Html {
  const match = NUMBER.exec(text);
  if (match === null) return html`${text}`;
  const { before = '', phone, form, word, code, verb, line } = match.groups ?? {};
  const number = match[0].slice(before.length);
  const start = match.index + before.length;
  const address = form === undefined ? undefined : (forms?.own[form] ?? forms?.all);
  const drawn = SECTION.test(text.slice(0, start))
    ? number
    : phone !== undefined
      ? html`<a href="${dial(phone)}">${phone}</a>`
      : address !== undefined
        ? html`<a class="form" href="${address}" rel="noreferrer">${number}</a>`
        : code !== undefined
          ? html`<a href="${textTo(code, word)}">${number}</a>`
          : line !== undefined
            ? html`<a href="${textTo(line)}" aria-label="${verb ?? ''} ${line}">${number}</a>`
            : number;
  const after = text.slice(start + number.length);
  return html`${text.slice(0, start)}${drawn}${after === '' ? undefined : numbers(after, forms)}`;
}

/** Text of the knowledge base with its bold parts and links, numbers that can be called, and where `forms` are given,
 *  numbers of forms that lead there. */
export function inlineHtml(text: string, forms?: FormPages): Html {
  const match = MARK.exec(text);
  if (match === null) return numbers(text, forms);
  const { bold, name, address } = match.groups ?? {};
  const drawn =
    bold !== undefined
      ? html`<strong>${inlineHtml(bold, forms)}</strong>`
      : html`<a href="${address ?? ''}" rel="noreferrer">${name ?? ''}</a>`;
  const after = text.slice(match.index + match[0].length);
  return html`${numbers(text.slice(0, match.index), forms)}${drawn}${after === '' ? new Html('') : inlineHtml(after, forms)}`;
}

/** The same without its signs. */
export const plainText = (text: string): string => text.replace(/\*\*|\[([^\]]*)\]\([^)]*\)/g, '$1');
