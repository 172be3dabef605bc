import { ConversationState, MemoryStorage } from 'botbuilder';
import { dataDirOf, momentInCalifornia, todayInCalifornia } from '../knowledge/commands/dataDir.js';
import { KnowledgeError } from '../knowledge/errors.js';
import { loadKnowledge } from '../knowledge/loadKnowledge.js';
import { openPlaces } from '../knowledge/openPlaces.js';
import { projectRoot } from '../knowledge/paths.js';
import { openRules } from '../knowledge/rules/openRules.js';
import { equip } from './adapter.js';
import { apologyOfTurn } from './apologyOfTurn.js';
import { ConsoleAdapter } from './consoleAdapter.js';
import { consoleChat } from './consoleChat.js';
import { createBot } from './createBot.js';
import { createLog } from './log.js';
import { reading } from './reading.js';
import { statementOfTurn } from './statementText.js';
import { SentAnswers } from './teams/sentAnswers.js';

const DEFAULT_WIDTH = 80;

const now = (): number => performance.now();
const today = () => todayInCalifornia(new Date());
const write = (text: string): void => {
  process.stdout.write(text);
};

/** `npm run chat`: the bot of the server in a terminal, without network and without a log. */
async function chat(): Promise<void> {
  const knowledge = await loadKnowledge({ root: projectRoot, dataDir: dataDirOf(process.env), today: today() });
  const storage = new MemoryStorage();
  const conversationState = new ConversationState(storage);
  const log = createLog('silent');
  const { locale } = new Intl.DateTimeFormat().resolvedOptions();
  const adapter = new ConsoleAdapter(write, () => process.stdout.columns ?? DEFAULT_WIDTH, locale);
  equip(adapter, {
    conversationState,
    apology: apologyOfTurn(knowledge, today),
    startedAnew: statementOfTurn(knowledge, 'startedAnew', today),
    log,
    now,
  });
  const moment = () => momentInCalifornia(new Date());
  const sentAnswers = new SentAnswers(storage);
  const rules = openRules(knowledge);
  const bot = createBot({
    library: knowledge,
    understand: reading(knowledge, rules),
    ask: (utterance) => knowledge.ask(utterance),
    rules,
    places: openPlaces(knowledge),
    conversationState,
    now: moment,
    sentAnswers,
    votes: { vote: async () => undefined, addUnanswered: async () => undefined },
  });
  await consoleChat({ adapter, bot, input: process.stdin, write, isTyped: process.stdin.isTTY === true });
}

try {
  await chat();
} catch (error) {
  process.stderr.write(
    `${error instanceof KnowledgeError ? `The knowledge base cannot be used:\n${error.message}` : 'The chat ended with an error.'}\n`,
  );
  process.exit(1);
}
