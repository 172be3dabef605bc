import { OF_KIN } from '../../knowledge/contextTopics.js';
import { pattern } from './people.js';
import { asPoint, isAnyOf, rankedAnew } from './rankedAnew.js';
import type { Issue, ToldFacts } from './understood.js';

/** Kin who are no children of the writer. */
const GROWN =
  '(?:step|grand|half )?(?:mom|mum|mother|mama|dad|daddy|father|papa|parents|brother|bro|sister|sis)s?(?:-in-law| in law)?|grandm?as?|grandpas?|aunt(?:ie)?s?|uncles?|cousins?|in-laws|mam[aá]|pap[aá]|mami|papi|padres|madre|padre|herman[oa]s?|abuel[oa]s?|abuelit[oa]s?|t[ií][oa]s?|prim[oa]s?|suegr[oa]s?|cuñad[oa]s?';
const MEETS = pattern(
  `(?:see|seeing|visit|visiting|talk to|stay (?:with|at)|go (?:to|by|over to|see|visit)|be (?:at|around|near)|hang out with) my (?:\\p{L}+ )?(?:${GROWN})(?!\\p{L})`,
  `(?:ver|visitar|hablar con|quedarme con|ir (?:con|a (?:ver|visitar|(?:la )?casa de))|estar con) (?:a )?(?:mis?) (?:\\p{L}+ )?(?:${GROWN})(?!\\p{L})`,
);
const CHILD =
  /(?<!\p{L})(?:(?:step|god)?(?:kids?|child\p{L}*|sons?|daughters?)|twins?|triplets|little ones?|toddlers?|newborn|baby|babies|bab[eé]s?|boys?|girls?|grandkids?|grandchild\p{L}*|grandsons?|granddaughters?|nephews?|nieces?|custody|visitation|hij[oa]s?|hijit[oa]s?|hijastr[oa]s?|ahijad[oa]s?|gemel[oa]s?|cuat[ei]s?|mellizos|chamac[oa]s?|peques?|pequeñ[oa]s?|niñ[oa]s?|nin[oa]s?|niet[oa]s?|sobrin[oa]s?|custodia|visitas)(?!\p{L})/iu;
/** Asks for an order: what it would set is not what is asked. */
const ASKS_ORDER =
  /(?<!\p{L})(?:(?:ask|file|apply|get|need|want|request)(?:ing)? (?:for )?(?:one|an?(?: \p{L}+){0,2} order|an? tro|protection)|(?:pedir|solicitar|sacar|meter|necesito|quiero) (?:una|protecci[oó]n))(?!\p{L})/iu;

/**
 * The issue of whoever asks to see their own grown family: what is said of children is none of it; the distance to each person and
 * place that the order names is.
 */
export function ofKin(issue: Issue, text: string, { side }: ToldFacts): Issue {
  if (side === 'protected' || !MEETS.test(text) || CHILD.test(text) || ASKS_ORDER.test(text)) return issue;
  const notFor = side === 'restrained' ? [...OF_KIN.notFor, ...OF_KIN.notForBound] : OF_KIN.notFor;
  return rankedAnew(issue, (each) => (isAnyOf(notFor, each) ? asPoint(each, OF_KIN.instead) : each));
}
