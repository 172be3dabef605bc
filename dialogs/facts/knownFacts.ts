import type { Circumstances, OrderKind, Stage, VersionTrait } from '../../knowledge/contract.js';
import type { Rules } from '../../knowledge/rules/rules.js';
import type { Denied, ToldFacts } from '../understanding/understood.js';
import { FACT_NAMES, type FactName } from './factNames.js';
import { isTieOther } from './kindByTie.js';

/** Where a fact came from: a message, an answer in an interview, or the list of known facts. */
export type Provenance = 'message' | 'interview' | 'edit';

/** What is known of the person's situation, with where it came from and the order in which it was told. */
export interface KnownFacts {
  readonly values: ToldFacts;
  readonly from: Readonly<Partial<Record<FactName, Provenance>>>;
  /** Each fact once, the one told last at the end. */
  readonly order: readonly FactName[];
  /** What the last telling changed. */
  readonly toldLast: readonly FactName[];
}

export const NO_FACTS: KnownFacts = { values: {}, from: {}, order: [], toldLast: [] };

/**
 * All that is known after a telling: it stands over what was told before; who a person is adds up; what is denied goes, with no
 * case its trait, and a kind that is only wanted where the tie is of the other. `isChosen`: the kind was tapped.
 */
export function allTold(before: ToldFacts, told: ToldFacts, denied: Denied = {}, isChosen = false): ToldFacts {
  const { is = [], ...kept } = withoutUntrue(before, denied);
  const own = is.filter((trait) => !(trait === 'charged' && told.charged === 'no'));
  const all = [...new Set([...own, ...(told.is ?? [])])];
  const known = { ...kept, ...told, ...(all.length > 0 ? { is: all } : {}) };
  return !isChosen && isTieOther(known) ? without(known, 'kind') : known;
}

/** Facts without the values that are said not to be so. */
export function withoutUntrue(facts: ToldFacts, denied: Denied): ToldFacts {
  const is = facts.is?.filter((trait) => !denied.is?.includes(trait));
  const gone = FACT_NAMES.filter((name) => name !== 'is' && denied[name]?.includes(String(facts[name])));
  const kept = without(facts, ...gone, 'is');
  return is && is.length > 0 ? { ...kept, is } : kept;
}

/** Facts without some. */
export function without(facts: ToldFacts, ...names: readonly FactName[]): ToldFacts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !names.some((each) => each === name)));
}

/** The known facts after a telling, and the names of those that are new, other than before, or gone. */
export function withTold(
  known: KnownFacts,
  told: ToldFacts,
  from: Provenance,
  denied: Denied = {},
): { readonly known: KnownFacts; readonly changed: readonly FactName[] } {
  const isChosen = from !== 'message' || (known.from.kind ?? 'message') !== 'message';
  const values = allTold(known.values, told, denied, isChosen);
  const isKept = (name: string): boolean => name in values;
  const names = FACT_NAMES.filter((name) => told[name] !== undefined && isKept(name));
  const changed = FACT_NAMES.filter((name) => String(values[name]) !== String(known.values[name]));
  if (names.length === 0 && changed.length === 0) return { known, changed };
  return {
    changed,
    known: {
      values,
      from: {
        ...Object.fromEntries(Object.entries(known.from).filter(([name]) => isKept(name))),
        ...Object.fromEntries(names.map((name) => [name, from])),
      },
      order: [...known.order.filter((name) => isKept(name) && !names.includes(name)), ...names],
      toldLast: changed.length > 0 ? changed : known.toldLast,
    },
  };
}

/** The known facts without one of them, and without what was read off it. That it is gone was told last. */
export function withoutFact(known: KnownFacts, name: FactName): KnownFacts {
  const gone: readonly FactName[] = name === 'servedOn' ? ['servedOn', 'servedAt'] : [name];
  const keep = (each: string): boolean => !gone.some((other) => other === each);
  const { is = [] } = known.values;
  const values = name === 'speaksFor' ? { ...known.values, is: is.filter((trait) => trait !== 'third') } : known.values;
  return {
    values: Object.fromEntries(Object.entries(values).filter(([each]) => keep(each))),
    from: Object.fromEntries(Object.entries(known.from).filter(([each]) => keep(each))),
    order: known.order.filter(keep),
    toldLast: [name],
  };
}

const KIND_OF_PAPER: Readonly<Record<string, OrderKind>> = {
  domestic: 'dv',
  harassment: 'ch',
  elder: 'ea',
  workplace: 'wv',
  school: 'sv',
  gun: 'gv',
  emergency: 'epo',
  criminal: 'cpo',
  divorce: 'divorce',
  agreed: 'agreed',
};
const STAGE_OF_PAPER: Readonly<Record<string, Stage>> = {
  request: 'asked',
  notice: 'notice',
  temporary: 'temporary',
  afterHearing: 'order',
};

/** Whether a paper that is only named would take back somebody who is past it: whoever holds an order holds its request too. */
export const isPastPaper = (known: Stage | undefined, read: Stage | undefined): boolean =>
  (read === 'asked' || read === 'notice') && (known === 'temporary' || known === 'order' || known === 'expired');

/** A telling with what a form's number says of the kind of order and the stage, where that was not told apart. */
export function withPaperRead(told: ToldFacts, known: ToldFacts, rules: Rules): ToldFacts {
  if (told.paper === undefined) return told;
  const { kind, stage } = rules.readPaper(told.paper);
  const readStage = stage && STAGE_OF_PAPER[stage];
  const read = {
    ...(kind && KIND_OF_PAPER[kind] ? { kind: KIND_OF_PAPER[kind] } : {}),
    ...(readStage && !isPastPaper(known.stage, readStage) ? { stage: readStage } : {}),
  };
  return { ...read, ...told };
}

/** The facts that choose among the versions of a point, as its `saidKey` names them. */
export const VERSION_FACTS = ['side', 'kind', 'stage', 'is'] as const satisfies readonly FactName[];

/** What of the facts chooses among the versions of a point. Whom the police ask is helped like somebody charged: the lawyer first. */
export function circumstancesOf(told: ToldFacts): Circumstances {
  const { side, kind, stage, is = [], charged, speaksFor, servedHow, servedOn } = told;
  const traits = new Set<VersionTrait>(is);
  const mayBeBound = side !== 'protected';
  if (charged === 'charged' || (charged === 'investigated' && mayBeBound)) traits.add('charged');
  if (speaksFor !== undefined) traits.add('third');
  if (mayBeBound && (servedHow ?? servedOn) !== undefined) traits.add(servedHow === 'none' ? 'unserved' : 'served');
  return { side, kind, stage, is: traits.size > 0 ? [...traits] : undefined };
}
