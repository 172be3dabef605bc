import {
  BESIDE_USUAL,
  DECIDED_BY_TIE,
  KIND_OF_RELATION,
  kindTalkedOf,
  PLAIN_TIES,
  POINT_OF_TIE,
} from '../../knowledge/contextTopics.js';
import type { Answered, OrderKind, Stage } from '../../knowledge/contract.js';
import { partsOf } from '../../knowledge/ids.js';
import type { Light } from '../understanding/light.js';
import type { ToldFacts } from '../understanding/understood.js';

/** What the tie between two people makes of the kind of order that is wanted or talked of. */

/** Kinds of which a person seldom has two: an emergency or a criminal order often stands beside one. */
const CIVIL: readonly OrderKind[] = ['dv', 'ch', 'ea', 'wv', 'sv', 'gv'];
export const isCivil = (kind: OrderKind | undefined): boolean => kind !== undefined && CIVIL.includes(kind);

/** Cases in which a judge of the criminal court may have made the order. */
const CRIMINAL: readonly ToldFacts['charged'][] = ['charged', 'arrested', 'probation'];

/**
 * The kind of order as told, else the one that is usual between the two: it chooses words and is shown nowhere as told. Not for
 * who is bound and has a criminal case, from which the order may come.
 */
export function kindOf({ kind, relation, side, charged }: ToldFacts): OrderKind | undefined {
  if (kind !== undefined || relation === undefined) return kind;
  return side === 'restrained' && CRIMINAL.includes(charged) ? undefined : KIND_OF_RELATION[relation];
}

/** Whether another kind than the usual one is talked of between two people as well. */
export const isBesideUsual = (
  { kind, relation, speaksFor, is = [] }: ToldFacts,
  talkedOf: OrderKind | undefined,
): boolean =>
  kind === undefined &&
  [relation, speaksFor, ...is].some(
    (each) => each && BESIDE_USUAL[each]?.some((beside) => beside === talkedOf) === true,
  );

/** The kind that is talked of: the own one, unless the talk is of another that may stand beside it. */
export function kindInTalk(values: ToldFacts, talkedOf: OrderKind | undefined): OrderKind | undefined {
  const own = kindOf(values);
  const isOwn = isCivil(own) && isCivil(talkedOf) && !isBesideUsual(values, talkedOf);
  return values.kind ?? (isOwn ? own : (talkedOf ?? own));
}

/** Stages in which there are no papers yet. */
const NO_PAPERS: readonly (Stage | undefined)[] = [undefined, 'thinking'];

/** Whether there are papers, which say what kind of order it is. */
const hasPapers = ({ side, stage, paper, servedOn, servedHow, hearingOn, endsOn, heardInCourt }: ToldFacts): boolean =>
  side === 'restrained' ||
  !NO_PAPERS.includes(stage) ||
  [paper, servedOn, servedHow, hearingOn, endsOn, heardInCourt].some((fact) => fact !== undefined);

/** Whether the kind of order that a person wants is not the one for their tie to the other: "a harassment order on my ex". */
export function isTieOther(facts: ToldFacts): boolean {
  const { kind, relation } = facts;
  const usual = relation && KIND_OF_RELATION[relation];
  return isOtherTie(kind, usual) && PLAIN_TIES.includes(relation ?? '') && !hasPapers(facts);
}

/** Whether a kind that is talked of is the other of the two of which the tie decides. */
export function isOtherTie(own: OrderKind | undefined, talkedOf: OrderKind | undefined): boolean {
  const areDecided = [own, talkedOf].every((each) => DECIDED_BY_TIE.some((decided) => decided === each));
  return areDecided && own !== talkedOf;
}

/** What the next message leans on. */
type LeansOn = Pick<Light, 'last' | 'meant'>;

/**
 * What the next message leans on once the tie is told: "how long does it last", after an answer on harassment and "its my ex",
 * asks of domestic violence. `own`: the kind that is talked of now.
 */
export function leansOn({ last, meant }: LeansOn, own: OrderKind | undefined): LeansOn {
  const isOther = ({ point, topic }: Answered): boolean =>
    isOtherTie(own, kindTalkedOf({ topic, point: point ?? topic }));
  const instead = own && POINT_OF_TIE[own];
  if (last === undefined || instead === undefined || !isOther(last)) return { last, meant };
  const [topic, point] = instead;
  return {
    last: { topic, point },
    meant: meant.filter((each) => !isOther({ topic: partsOf(each.point).topic, point: each.point })),
  };
}
