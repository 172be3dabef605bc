import type { Activity, Attachment } from 'botbuilder';

const NARROWEST = 20;

/** Breaks lines at blanks so that none is longer than `width` characters; a word longer than that stays whole.
 *  What follows a bullet stays under its text. */
export function wrapped(text: string, width: number): string {
  const room = Math.max(width, NARROWEST);
  return text
    .split('\n')
    .map((line) => wrappedLine(line, room))
    .join('\n');
}

function wrappedLine(line: string, width: number): string {
  const hang = ' '.repeat(/^(- |\d+\) )/.exec(line)?.[0].length ?? 0);
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (longer.length <= width || current.trim() === '') {
      current = longer;
      continue;
    }
    lines.push(current);
    current = hang + word;
  }
  return [...lines, current].join('\n');
}

/** Our replies use links and emphasis of Markdown, and nothing else of it. */
function withoutMarkdown(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/^\*(.*)\*$/gm, '$1');
}

function cardText({ content }: Attachment): string | undefined {
  const fallback: unknown = Object(content).fallbackText;
  return typeof fallback === 'string' ? fallback : undefined;
}

/** One activity of the bot as text for a terminal; taps are numbered lines where the text does not number them, cards their `fallbackText`. */
export function terminalText(activity: Partial<Activity>, width: number): string {
  const text = activity.text && activity.textFormat !== 'plain' ? withoutMarkdown(activity.text) : activity.text;
  const cards = (activity.attachments ?? []).flatMap((attachment) => cardText(attachment) ?? []);
  const numbered = new Set(text?.split('\n'));
  const taps = (activity.suggestedActions?.actions ?? []).flatMap(({ title }, index) =>
    numbered.has(`${index + 1}. ${title}`) ? [] : [`${index + 1}) ${title}`],
  );
  const parts = [text, ...cards, taps.join('\n')].filter((part) => part !== undefined && part !== '');
  return wrapped(parts.join('\n\n'), width);
}
