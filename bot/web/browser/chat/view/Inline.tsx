import { type ComponentChildren, Fragment, type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { NUMBER, SECTION, textTo } from '../../../../../dialogs/replies/formNumber.js';
import { settings } from '../settings.js';
import { say } from './words.js';

/** Bold and links, as our Markdown has them, and emphasis of a whole text. No look-behind: older phones know none. */
const MARK = /\*\*(?<bold>.+?)\*\*|^\*(?<soft>[^*]+)\*$|\[(?<name>[^\]]+)\]\((?<address>https?:[^)\s]+)\)/;
/** A device one calls with. Some phones say that they can hover. */
const isPhone = matchMedia('(pointer: coarse)').matches;
const copiedMs = 1_500;
/** 911 and 988 are known by heart. */
const SHORT_NUMBER = 3;

/** `tel:` for a number as it is written. */
export function dial(number: string): string {
  const digits = number.replace(/\D/g, '');
  return `tel:${digits.length === 10 ? `+1${digits}` : digits.length === 11 ? `+${digits}` : digits}`;
}

/** A link to another site, which is not told where the person comes from. */
export const Away = ({ href, children }: { href: string; children: ComponentChildren }): VNode => (
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

/** The number of a form: it leads to the form's own page, or is there to copy beside the way to the page of all forms. */
function Form({ number }: { number: string }): VNode {
  const { all, own } = settings.formPages;
  const page = own[number];
  if (page !== undefined) return <Away href={page}>{number}</Away>;
  return (
    <span class="form">
      <Copy text={number} />
      {all !== undefined && (
        <a href={all} target="_blank" rel="noopener noreferrer" aria-label={`${say('formsPage')} (${say('newTab')})`}>
          ↗{'\uFE0E'}
        </a>
      )}
    </span>
  );
}

function Phone({ number }: { number: string }): VNode {
  if (!isPhone) return number.length > SHORT_NUMBER ? <Copy text={number} /> : <Fragment>{number}</Fragment>;
  return (
    <a class="call" href={dial(number)} aria-label={`${say('call')} ${number}`}>
      {number}
    </a>
  );
}

/** What is said of a text message: a press begins it. */
function Texting({ words, number, body }: { words: string; number: string; body: string | undefined }): VNode {
  if (!isPhone) return <Fragment>{words}</Fragment>;
  return (
    <a class="call" href={textTo(number, body)} aria-label={body ? undefined : `${words} ${number}`}>
      {words}
    </a>
  );
}

function numberIn(text: string): (VNode | string)[] {
  const match = NUMBER.exec(text);
  if (match === null) return [text];
  const { before: edge = '', phone, form, word, code, line } = match.groups ?? {};
  const found = match[0].slice(edge.length);
  const before = text.slice(0, match.index) + edge;
  const after = text.slice(match.index + match[0].length);
  if (SECTION.test(before)) return [before + found, ...numberIn(after)];
  const drawn =
    phone !== undefined ? (
      <Phone number={phone} />
    ) : form !== undefined ? (
      <Form number={form} />
    ) : (
      <Texting words={found} number={code ?? line ?? ''} body={word} />
    );
  return [before, drawn, ...numberIn(after)];
}

function parts(text: string): (VNode | string)[] {
  const match = MARK.exec(text);
  if (match === null) return numberIn(text);
  const { bold, soft, name, address } = match.groups ?? {};
  const drawn =
    bold !== undefined ? (
      <strong>{parts(bold)}</strong>
    ) : soft !== undefined ? (
      <em>{parts(soft)}</em>
    ) : (
      <Away href={address ?? ''}>{name ?? ''}</Away>
    );
  const after = text.slice(match.index + match[0].length);
  return [...numberIn(text.slice(0, match.index)), drawn, ...parts(after)];
}

/** Text with its bold parts, links, and numbers that can be called, opened or copied. */
export const Inline = ({ text }: { text: string }): VNode => <Fragment>{parts(text)}</Fragment>;

/** The same without its signs, to be read out or copied. */
export const plainText = (text: string): string => text.replace(/\*\*|\[([^\]]*)\]\([^)]*\)/g, '$1');
