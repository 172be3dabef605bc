import { ORDER_KINDS, STAGES, VERSION_TRAITS, YES_NO } from '../circumstances.js';
import type { Circumstances, IsoDate, YesNo } from '../contract.js';
import { isoDate } from '../ids.js';
import { type RawBlock, readBlock, type Sources } from './sourcedText.js';
import type { Report } from './yamlFile.js';

/** For whom one version of a point holds: each list names alternatives, all lists must fit. Empty: for everybody. */
export type RawScope = {
  readonly [Key in 'side' | 'kind' | 'stage' | 'is']?: readonly string[];
};

/** One wording of a point; the first one of a point is the general rule. */
export interface RawVersion {
  readonly scope: RawScope;
  /** The day from which it stands in for the version for the same people; absent for what holds already. */
  readonly from?: IsoDate | undefined;
  /** Which of the known yes and no of the point hold in it too: both for the general rule, elsewhere those that its heading names. */
  readonly yesNo: readonly YesNo[];
  readonly blocks: readonly RawBlock[];
  readonly line: number;
}

/** A point as its file has it. */
export interface RawPoint {
  /** Unique in its topic. */
  readonly name: string;
  readonly title: string;
  readonly versions: readonly RawVersion[];
  readonly correction: RawBlock | undefined;
  readonly file: string;
  readonly line: number;
}

const ALLOWED: Readonly<Record<keyof RawScope, readonly string[]>> = {
  side: ['protected', 'restrained'],
  kind: ORDER_KINDS,
  stage: STAGES,
  is: VERSION_TRAITS,
};

const POINT = /^## ([a-z0-9]+(?:-[a-z0-9]+)*) \| (\S.*)$/;
const VERSION = /^### (\S.*)$/;
const FIRST_DAY = /^\s*from:\s*(.*?)\s*$/;
/** The key of the heading after which stands which of yes and no hold in the version. */
const SAME = 'same';

type Head = Pick<RawVersion, 'scope' | 'from' | 'yesNo'>;

interface OpenPoint {
  name: string;
  title: string;
  versions: (Head & { blocks: RawBlock[]; line: number })[];
  correction: RawBlock | undefined;
  file: string;
  line: number;
}

/** The body of an entry: `## name | title` begins a point, `### from: … · side: … · kind: … · same: …` a version of it, `>` its correction. */
export function readPoints(
  body: string,
  firstLine: number,
  file: string,
  sources: Sources,
  report: Report,
): RawPoint[] {
  const points: OpenPoint[] = [];
  body.split('\n').forEach((raw, index) => {
    const at = { file, line: firstLine + index };
    const text = raw.trim();
    if (text === '') return;
    const heading = POINT.exec(text);
    if (heading) {
      const [, name = '', title = ''] = heading;
      const general = { scope: {}, from: undefined, yesNo: YES_NO, blocks: [], line: at.line };
      points.push({ name, title: title.trim(), versions: [general], correction: undefined, ...at });
      return;
    }
    const point = points.at(-1);
    if (point === undefined || /^##? /.test(text)) {
      report({
        ...at,
        code: 'BAD_SHAPE',
        message: `"${text.slice(0, 60)}" does not begin a point.`,
        remedy: 'Write "## point-name | What a person taps".',
      });
      return;
    }
    const version = VERSION.exec(text);
    if (version) point.versions.push({ ...readHead(version[1] ?? '', at, report), blocks: [], line: at.line });
    else addBlock(point, text, at, sources, report);
  });
  return points;
}

function addBlock(
  point: OpenPoint,
  text: string,
  at: { file: string; line: number },
  sources: Sources,
  report: Report,
): void {
  const block = readBlock(text, at, sources, report);
  if (block === undefined) return;
  if (block.kind !== 'correction') point.versions.at(-1)?.blocks.push(block);
  else if (point.correction === undefined) point.correction = block;
  else
    report({
      ...at,
      code: 'BAD_SHAPE',
      message: `the point "${point.name}" has two corrections.`,
      remedy: 'Join them, or give the second belief a point of its own.',
    });
}

/** The head of a version: for whom it holds, from which day where it begins later than the older one, and the yes and no in it. */
function readHead(text: string, at: { file: string; line: number }, report: Report): Head {
  const scope: Record<string, string[]> = {};
  let from: IsoDate | undefined;
  let yesNo: readonly YesNo[] = [];
  for (const part of text.split('·')) {
    const day = FIRST_DAY.exec(part)?.[1];
    if (day !== undefined) {
      from = readDay(day, at, report);
      continue;
    }
    const [key = '', list = ''] = part.split(':').map((each) => each.trim());
    const isSame = key === SAME;
    const allowed = isSame ? YES_NO : ALLOWED[key as keyof RawScope];
    const values = list.split(',').map((each) => each.trim());
    const wrong = allowed === undefined ? key : values.find((value) => !allowed.some((each) => each === value));
    if (wrong !== undefined)
      report({
        ...at,
        code: 'BAD_SHAPE',
        message: `"${wrong}" does not name for whom a version holds.`,
        remedy: allowed
          ? `After "${key}:" write some of ${allowed.join(', ')}.`
          : `Write ${Object.keys(ALLOWED).join(', ')}, "${SAME}", or the day of a change after "from:".`,
      });
    if (isSame) yesNo = YES_NO.filter((each) => values.includes(each));
    else scope[key] = values;
  }
  return { scope, from, yesNo };
}

function readDay(text: string, at: { file: string; line: number }, report: Report): IsoDate | undefined {
  try {
    return isoDate(text);
  } catch {
    report({
      ...at,
      code: 'BAD_DATE',
      message: `"from: ${text}" is not a day.`,
      remedy: 'Write the first day that the version holds, as YYYY-MM-DD.',
    });
    return undefined;
  }
}

/** Equal for versions for the same people, in whatever order these are named. */
export function peopleOf(scope: RawScope): string {
  return KEYS.map((key) => [...(scope[key] ?? [])].sort().join()).join(' · ');
}

/** The versions in force on a day: of those for the same people the one that took over last. */
export function versionsOn({ versions }: Pick<RawPoint, 'versions'>, on: IsoDate): RawVersion[] {
  const begun = versions.filter(({ from }) => from === undefined || from <= on);
  if (begun.every(({ from }) => from === undefined)) return begun;
  return begun.filter(
    ({ scope, from = '' }) =>
      !begun.some((other) => peopleOf(other.scope) === peopleOf(scope) && (other.from ?? '') > from),
  );
}

const KEYS = ['side', 'kind', 'stage', 'is'] as const;

/** Whether a version is worded for these circumstances; one that names what is not known does not fit. */
export function fits(scope: RawScope, known: Circumstances): boolean {
  return KEYS.every((key) => {
    const wanted = scope[key];
    if (wanted === undefined) return true;
    const told = key === 'is' ? (known.is ?? []) : known[key] === undefined ? [] : [known[key]];
    return told.some((value) => wanted.includes(value));
  });
}

/** The version that fits best: the one that names most of what is known; the general rule where none fits. */
export function versionFor({ versions }: Pick<RawPoint, 'versions'>, known: Circumstances): RawVersion | undefined {
  const depth = ({ scope }: RawVersion): number => Object.keys(scope).length;
  return versions
    .filter(({ scope }) => fits(scope, known))
    .reduce<RawVersion | undefined>((best, each) => (best && depth(best) >= depth(each) ? best : each), undefined);
}

/** What is not known and would choose another version. */
export function differsBy(
  { versions }: Pick<RawPoint, 'versions'>,
  known: Circumstances,
): ('side' | 'kind' | 'stage')[] {
  return (['side', 'kind', 'stage'] as const).filter((key) => {
    if (known[key] !== undefined) return false;
    return versions.some(({ scope }) => {
      const { [key]: wanted, ...others } = scope;
      return wanted !== undefined && fits(others, known);
    });
  });
}
