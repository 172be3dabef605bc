import type { BotDeps } from '../../../bot/createBot.js';
import type { KnowledgeEngine } from '../../../knowledge/knowledgeEngine.js';
import { openPlaces } from '../../../knowledge/openPlaces.js';
import { openRules } from '../../../knowledge/rules/openRules.js';
import { NOW } from '../../support/today.js';

/** What the bot knows, and the fixed moment at which it speaks. */
export const groundsOf = (knowledge: KnowledgeEngine): Pick<BotDeps, 'knowledge' | 'rules' | 'places' | 'now'> => ({
  knowledge,
  rules: openRules(knowledge),
  places: openPlaces(knowledge),
  now: () => NOW,
});
