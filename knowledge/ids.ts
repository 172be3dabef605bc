import type {
  AuthorityId,
  ClaimId,
  ClockTime,
  DocumentId,
  IsoDate,
  PassageId,
  PointId,
  StatementId,
  TopicId,
} from './contract.js';

const KEBAB = /^[a-z0-9]+([.-][a-z0-9]+)*$/;

function checked(raw: string, pattern: RegExp, what: string): string {
  if (!pattern.test(raw)) throw new RangeError(`"${raw}" is not a valid ${what}`);
  return raw;
}

/** Kebab case, as in `topics.tsv`. */
export const topicId = (raw: string): TopicId => checked(raw, KEBAB, 'topic id (kebab case)') as TopicId;
/** Kebab case; a dot may stand before a section's decimals (`ccp-527.6`). */
export const authorityId = (raw: string): AuthorityId =>
  checked(raw, KEBAB, 'authority id (kebab case)') as AuthorityId;
/** `C1`…`C99` for what a document states, `I1`…`I99` for what it implies. */
export const claimId = (raw: string): ClaimId => checked(raw, /^[CI]\d{1,2}$/, 'claim id (C1, I1)') as ClaimId;
export const documentId = (raw: string): DocumentId => checked(raw, KEBAB, 'document id (kebab case)') as DocumentId;
/** `document#xxxxxxxx`: eight hexadecimal digits of the passage's text, so that a passage that moves keeps its id. */
export const passageId = (raw: string): PassageId =>
  checked(raw, /^[a-z0-9.-]+#[0-9a-f]{8}$/, 'passage id') as PassageId;
/** Dotted camel or kebab case: `comparison.temporary.guns`. */
export const statementId = (raw: string): StatementId =>
  checked(raw, /^[a-z][A-Za-z0-9-]*(\.[a-z][A-Za-z0-9-]*)*$/, 'statement id') as StatementId;

/** A day that exists, `YYYY-MM-DD`. */
export function isoDate(raw: string): IsoDate {
  checked(raw, /^\d{4}-\d{2}-\d{2}$/, 'date (YYYY-MM-DD)');
  const time = Date.parse(`${raw}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== raw)
    throw new RangeError(`"${raw}" is not a day`);
  return raw as IsoDate;
}

/** A time of day, `HH:MM`, 00:00 to 23:59. */
export const clockTime = (raw: string): ClockTime =>
  checked(raw, /^([01]\d|2[0-3]):[0-5]\d$/, 'time (HH:MM)') as ClockTime;

/** `topic/point`: a point's name is unique in its topic. */
export const pointId = (topic: TopicId, name: string): PointId =>
  `${topic}/${checked(name, KEBAB, 'point name')}` as PointId;

/** The topic and the name that a point's id is made of. Throws `RangeError` on anything else. */
export function partsOf(id: PointId): { readonly topic: TopicId; readonly name: string } {
  const [topic = '', name = '', ...rest] = id.split('/');
  if (rest.length > 0) throw new RangeError(`"${id}" is not a point id`);
  return { topic: topicId(topic), name: checked(name, KEBAB, 'point name') };
}
