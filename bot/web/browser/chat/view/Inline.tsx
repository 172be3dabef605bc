import { Fragment, type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { say } from './words.js';

/** Bold and links, as our Markdown has them, and emphasis of a whole text. No look-behind: older phones know none. */
const MARK = /\*\*(?<bold>.+?)\*\*|^\*(?<soft>[^*]+)\*$|\[(?<name>[^\]]+)\]\((?<address>https?:[^)\s]+)\)/;
/** Numbers that people copy or call: phone numbers, the short ones of help lines, and court forms. A section sign before
 *  it makes a number one of the law. */
const NUMBER =
  /(?<before>^|[^\d§-])(?:(?<phone>(?:1-)?\d{3}-\d{3}-\d{4}|911|988)|(?<form>(?:DV|CH|EA|WV|SV|GV|FL|FW|JV|MC|CR|CM|EPO|CLETS)-\d{3}(?:-[A-Z]{2,5})?))(?![\d-])/;
const SECTION = /§ $/;

/** A device one calls with. */
const isPhone = matchMedia('(pointer: coarse) and (hover: none)').matches;
const copiedMs = 1_500;

/** Where forms can be found, by their name: sources of the message that name them. */
export type Forms = ReadonlyMap<string, string>;

/** `tel:` for a number as it is written. */
export function dial(number: string): string {
  const digits = number.replace(/\D/g, '');
  return `tel:${digits.length === 10 ? `+1${digits}` : digits.length === 11 ? `+${digits}` : digits}`;
}

/** A link to another site, which is not told where the person comes from. */
export const Away = ({ href, children }: { href: string; children: string }): VNode => (
  <a href={href} target="_blank" rel="noopener noreferrer">
    {children}
    <span class="spoken"> ({say('newTab')})</span>
  </a>
);

/** A number that a press copies. */
function Copy({ text }: { text: string }): VNode {
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    void navigator.clipboard?.writeText(text).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), copiedMs);
    });
  };
  return (
    <button
      type="button"
      class={isCopied ? 'copy copied' : 'copy'}
      aria-label={`${say(isCopied ? 'copied' : 'copy')} ${text}`}
      onClick={copy}
    >
      {text}
    </button>
  );
}

function numberIn(text: string, forms: Forms): (VNode | string)[] {
  const match = NUMBER.exec(text);
  if (match === null) return [text];
  const { before: edge = '', phone, form } = match.groups ?? {};
  const before = text.slice(0, match.index) + edge;
  const found = phone ?? form ?? '';
  const after = text.slice(match.index + match[0].length);
  if (SECTION.test(before)) return [before + found, ...numberIn(after, forms)];
  const address = forms.get(found);
  const drawn =
    phone !== undefined ? (
      isPhone ? (
        <a class="call" href={dial(found)} aria-label={`${say('call')} ${found}`}>
          {found}
        </a>
      ) : found.length > 3 ? (
        <Copy text={found} />
      ) : (
        found
      )
    ) : address !== undefined ? (
      <Away href={address}>{found}</Away>
    ) : (
      <Copy text={found} />
    );
  return [before, drawn, ...numberIn(after, forms)];
}

function parts(text: string, forms: Forms): (VNode | string)[] {
  const match = MARK.exec(text);
  if (match === null) return numberIn(text, forms);
  const { bold, soft, name, address } = match.groups ?? {};
  const drawn =
    bold !== undefined ? (
      <strong>{parts(bold, forms)}</strong>
    ) : soft !== undefined ? (
      <em>{parts(soft, forms)}</em>
    ) : (
      <Away href={address ?? ''}>{name ?? ''}</Away>
    );
  const after = text.slice(match.index + match[0].length);
  return [...numberIn(text.slice(0, match.index), forms), drawn, ...parts(after, forms)];
}

/** Text with its bold parts, links, and numbers that can be called, opened or copied. */
export const Inline = ({ text, forms }: { text: string; forms: Forms }): VNode => (
  <Fragment>{parts(text, forms)}</Fragment>
);

/** The same without its signs, to be read out or copied. */
export const plainText = (text: string): string => text.replace(/\*\*|\[([^\]]*)\]\([^)]*\)/g, '$1');
