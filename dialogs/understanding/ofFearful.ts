import { OF_FEARFUL } from '../../knowledge/contextTopics.js';
import type { TopicId } from '../../knowledge/contract.js';
import { IMMIGRATION_NAMED } from './factWords.js';
import type { Situation } from './light.js';
import { asPoint, rankedAnew } from './rankedAnew.js';
import { looksAsking, sentencesIn } from './sentenceSplit.js';
import type { Issue } from './understood.js';

/** Below this chance (0–1) a point is a guess, where fear of court was told and nothing asked. */
const SURELY = 0.5;
const AFRAID =
  /(?<!\p{L})(?:scar(?:ed|y|es)|afraid|fear|terrifie[ds]|terrified|frightened|panic\p{L}*|nervous|anxi\p{L}+|(?:tengo|tenemos|da|dan|con|mucho) (?:mucho )?miedo|miedo|terror|p[aá]nico|aterr\p{L}+|asust\p{L}+|nervi\p{L}+)(?!\p{L})/iu;
const COURT =
  /(?<!\p{L})(?:court(?:room|house)?s?|judges?|hearing|cortes?|juzgado|tribunal(?:es)?|juez[a]?|audiencia)(?!\p{L})/iu;
/** Papers that came, or are spoken of, are of the court; "my papers" and "sin papeles" are of a status. */
const PAPERS_OF_COURT = /(?<!(?:no|sin|without|my|mis|have|got|tengo|any) )(?<!\p{L})(?:papers|papeles)(?!\p{L})/giu;

const isOfStatus = (text: string): boolean => IMMIGRATION_NAMED.test(text.replace(PAPERS_OF_COURT, ' '));

/**
 * The issue of a person who is afraid of court: without a word of a status, in the message or before, it is not about
 * immigration, and where nothing is asked and nothing surely meant it is about a hearing that is safe.
 */
export function ofFearful(issue: Issue, text: string, { facts, last }: Pick<Situation, 'facts' | 'last'>): Issue {
  const isStatusTold = facts.immigration === true || (last !== undefined && OF_FEARFUL.notFor.includes(last.topic));
  if (isStatusTold || !AFRAID.test(text) || !COURT.test(text) || isOfStatus(text)) return issue;
  const isBound = facts.side === 'restrained';
  const instead = OF_FEARFUL.instead[isBound ? 'restrained' : 'other'];
  const isGone = (each: { readonly topic: TopicId }): boolean => OF_FEARFUL.notFor.includes(each.topic);
  const { topics, points, ...rest } = rankedAnew(issue, (each) => (isGone(each) ? asPoint(each, instead) : each));
  const read = {
    ...rest,
    topics: topics.filter((each) => !isGone(each)),
    points: points.filter((each) => !isGone(each)),
  };
  const [best] = read.points;
  if (best === undefined || best.chance >= SURELY || isBound || sentencesIn(text).some(looksAsking)) return read;
  return rankedAnew(read, (each) => (each.point === best.point ? asPoint(each, instead) : each));
}
