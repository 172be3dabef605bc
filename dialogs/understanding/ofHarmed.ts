import { OF_HARMED } from '../../knowledge/contextTopics.js';
import { tellsOfHarm } from './harmTold.js';
import { asPoint, isAnyOf, rankedAnew } from './rankedAnew.js';
import type { Issue, ToldFacts } from './understood.js';

/** How much less likely a topic on people of an age is meant where nobody's age is told. */
const OTHER_AGE = 0.1;
/** Words of an age, or of what only people of that age have to do with. */
const AGE =
  /(?<!\p{L})(?:teen\p{L}*|kids?|minors?|child(?:ren)?|boys?|girls?|under ?age|school|class\p{L}*|bull(?:y|ied|ies|ying)|student|elder\p{L}*|seniors?|old(?:er)?|aged?|grand\p{L}+|caregiver|caretaker|nursing|disab\p{L}*|wheelchair|dependent|menor(?:es)?|niñ[oa]s?|escuela|prepa\p{L}*|secundaria|estudiante|abuel\p{L}+|mayor(?:es)?|ancian[oa]s?|viejit[oa]s?|cuidador\p{L}*|niet[oa]s?|discapac\p{L}*|\d\d|\d\d ?(?:yo|years?|a[nñ]os))(?!\p{L})/iu;
const BEFORE_ORDER: readonly ToldFacts['stage'][] = [undefined, 'thinking'];

const hasOrder = ({ side, paper, stage, servedOn, servedHow, hearingOn, heardInCourt }: ToldFacts): boolean =>
  side === 'restrained' ||
  paper !== undefined ||
  !BEFORE_ORDER.includes(stage) ||
  [servedOn, servedHow, hearingOn, heardInCourt].some((fact) => fact !== undefined);

/**
 * The issue of a person who tells of harm and of no order: "he pushed me what do i do first" asks for the first steps to safety,
 * and not for those of somebody with papers.
 */
export function ofHarmed(issue: Issue, text: string, facts: ToldFacts): Issue {
  if (hasOrder(facts) || facts.is?.includes('third') || !tellsOfHarm(text)) return issue;
  const isAged = AGE.test(text) || facts.is?.includes('minor') || facts.is?.includes('elder');
  return rankedAnew(issue, (each) => {
    const own = isAnyOf(OF_HARMED.notFor, each) ? asPoint(each, OF_HARMED.instead) : each;
    const fit = !isAged && isAnyOf(OF_HARMED.ofAge, each) ? OTHER_AGE : 1;
    return { ...own, chance: own.chance * fit };
  });
}
