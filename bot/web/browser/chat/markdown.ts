import { settings } from './settings.js';
import { webChat } from './webChat.js';

/** Numbers that people copy or call: long phone numbers, the short ones of help lines, and court forms. A section
 *  sign before it makes a number one of the law. */
const NUMBER =
  /(?<![\d§-])(?<!§ )(?:(?<phone>(?:1-)?\d{3}-\d{3}-\d{4}|911|988)|(?<form>(?:DV|CH|EA|WV|SV|GV|FL|FW|JV|MC|CR|CM|EPO|CLETS)-\d{3}(?:-[A-Z]{2,5})?))(?![\d-])/g;

/** A device one calls with. */
const isPhone = matchMedia('(pointer: coarse) and (hover: none)').matches;

function control(number: string, isCall: boolean): HTMLElement {
  const { labels } = settings;
  const made = document.createElement(isCall ? 'a' : 'button');
  made.textContent = number;
  made.className = isCall ? 'call' : 'copy';
  made.setAttribute('aria-label', `${isCall ? labels.call : labels.copy} ${number}`);
  if (isCall) {
    const digits = number.replace(/\D/g, '');
    made.setAttribute(
      'href',
      `tel:${digits.length === 10 ? `+1${digits}` : digits.length === 11 ? `+${digits}` : digits}`,
    );
  } else {
    made.setAttribute('type', 'button');
    made.setAttribute('value', number);
  }
  return made;
}

function markNumbers(text: Text): void {
  const parts: (string | HTMLElement)[] = [];
  let end = 0;
  for (const match of text.data.matchAll(NUMBER)) {
    const isPhoneNumber = match.groups?.phone !== undefined;
    if (isPhoneNumber && !isPhone && match[0].length <= 3) continue;
    parts.push(text.data.slice(end, match.index), control(match[0], isPhoneNumber && isPhone));
    end = match.index + match[0].length;
  }
  if (parts.length > 0) text.replaceWith(...parts, text.data.slice(end));
}

/** Web Chat's own rendering, in which phone and form numbers can be called or copied. Links stay as they are. */
export function renderMarkdown(markdown: string, options: object, linkOptions: object): string {
  const template = document.createElement('template');
  template.innerHTML = webChat().renderMarkdown(markdown, options, linkOptions);
  const walker = document.createTreeWalker(template.content, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.parentElement?.closest('a, button, code') === null || text.parentElement === null) texts.push(text);
  }
  texts.forEach(markNumbers);
  return template.innerHTML;
}

/** Copies on a press, and says so in the button for a moment. */
export function listenForCopy(say: (text: string) => void): void {
  const { labels } = settings;
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest?.('button.copy') as HTMLButtonElement | null;
    if (button === null) return;
    navigator.clipboard.writeText(button.value).then(
      () => {
        say(`${labels.copied} ${button.value}`);
        button.classList.add('copied');
        setTimeout(() => button.classList.remove('copied'), 1_500);
      },
      // Without the right to write into the clipboard the number is selected, ready to be copied.
      () => getSelection()?.selectAllChildren(button),
    );
  });
}
