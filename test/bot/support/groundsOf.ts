import type { BotDeps } from '../../../bot/createBot.js';
import { reading } from '../../../bot/reading.js';
import type { KnowledgeEngine } from '../../../knowledge/knowledgeEngine.js';
import { openPlaces } from '../../../knowledge/openPlaces.js';
import { openRules } from '../../../knowledge/rules/openRules.js';
import { NOW } from '../../support/today.js';

/** What the bot knows, and the fixed moment at which it speaks. */
export function groundsOf(
  knowledge: KnowledgeEngine,
): Pick<BotDeps, 'library' | 'understand' | 'ask' | 'rules' | 'places' | 'now'> {
  const rules = openRules(knowledge);
  return {
    library: knowledge,
    understand: reading(knowledge, rules),
    ask: (utterance) => knowledge.ask(utterance),
    rules,
    places: openPlaces(knowledge),
    now: () => NOW,
  };
}
