import { withoutMarkdown } from '../../bot/render/markdown.js';
import { checkedLine, sourceList } from '../../bot/render/sourceLines.js';
import type { Reply } from '../../dialogs/replies/reply.js';
import { RealChat } from '../support/realChat.js';
import { realKnowledge } from '../support/realKnowledge.js';

/** What people write in the conversations that the documents show, by the name of the place. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  served: ['i was served with a DV-110, what do i do with my guns', 'can i give them to my brother', 'and by when'],
  protection: ['how do i get a restraining order against my ex', 'what does it cost'],
  danger: ['he is outside with a gun', 'i am safe now'],
  article: ['so a TRO doesnt go in CLETS right'],
  verdict: ['will the judge believe me'],
  unknown: ['how do i get a zoning permit for my fence'],
  spanish: ['cuando tengo que entregar la pistola'],
};

const WIDTH = 96;
const PLACE = /(<!-- said: (\w+) -->)[\s\S]*?(<!-- end -->)/g;

/** Breaks a line at blanks. */
function wrapped(line: string): string {
  const lines: string[] = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length + 1 > WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

function replyText({ blocks, sources }: Reply): string {
  const said = blocks.map(({ kind, text }) => withoutMarkdown(kind === 'bullet' ? `- ${text}` : text));
  const written = sources ? [sourceList(sources), ...checkedLine(sources)] : [];
  return [...said, ...written].map(wrapped).join('\n\n');
}

async function conversation(messages: readonly string[]): Promise<string> {
  const chat = new RealChat(await realKnowledge());
  const parts: string[] = [];
  for (const message of messages) {
    const { replies } = await chat.hear(message);
    parts.push(`> ${message}`, ...replies.map(replyText));
  }
  return `\`\`\`text\n${parts.join('\n\n')}\n\`\`\``;
}

/** A document with every conversation in it as the bot holds it now. Throws for a place that no conversation is known for. */
export async function withSamples(document: string): Promise<string> {
  const names = [...document.matchAll(PLACE)].map((match) => match[2] ?? '');
  const texts = new Map<string, string>();
  for (const name of names) {
    const messages = SAMPLES[name];
    if (messages === undefined) throw new Error(`No conversation is called "${name}".`);
    texts.set(name, await conversation(messages));
  }
  return document.replace(
    PLACE,
    (_, before: string, name: string, after: string) => `${before}\n${texts.get(name)}\n${after}`,
  );
}

/** The documents that show what the bot says. */
export const DOCUMENTS = ['docs/use.md'];
