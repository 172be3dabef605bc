import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { TurnContext } from 'botbuilder';
import type { ConsoleAdapter } from './consoleAdapter.js';

export interface ConsoleChatParts {
  readonly adapter: ConsoleAdapter;
  readonly bot: { run(context: TurnContext): Promise<void> };
  readonly input: Readable;
  readonly write: (text: string) => void;
  /** Whether a person types; otherwise each line is written back, so that the output reads as a conversation. */
  readonly isTyped: boolean;
}

const PROMPT = '> ';
/** What ends it, in the languages of the bot. */
const ENDS: readonly string[] = ['exit', 'salir'];
const printable = (line: string): string => line.replace(/\p{Cc}/gu, ' ');

/** Runs the conversation until the input ends or says `exit` or `salir`. One line is one turn. */
export async function consoleChat({ adapter, bot, input, write, isTyped }: ConsoleChatParts): Promise<void> {
  const logic = (context: TurnContext): Promise<void> => bot.run(context);
  await adapter.join(logic);
  // Not earlier: lines that come in before the loop listens would be lost.
  const lines = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  if (isTyped) write(PROMPT);
  for await (const line of lines) {
    if (!isTyped) write(`${PROMPT}${printable(line)}\n`);
    if (ENDS.includes(line.trim().toLowerCase())) break;
    write('\n');
    if (line.trim() !== '') await adapter.say(line, logic);
    if (isTyped) write(PROMPT);
  }
  lines.close();
}
