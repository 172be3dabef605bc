import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAuthorities } from '../../knowledge/build/readAuthorities.js';
import { readCourtCalendar } from '../../knowledge/build/readCourtCalendar.js';
import { readCourts } from '../../knowledge/build/readCourts.js';
import { readPhrases } from '../../knowledge/build/readPhrases.js';
import { readValues } from '../../knowledge/build/readValues.js';
import type { Report } from '../../knowledge/build/yamlFile.js';
import type {
  Answered,
  AuthorityCitation,
  Belief,
  Block,
  Circumstances,
  ClaimCitation,
  Entry,
  IsoDate,
  Language,
  LedgerRow,
  Library,
  PhraseGroup,
  Point,
  PointId,
  Statement,
  TopicId,
} from '../../knowledge/contract.js';
import type { County } from '../../knowledge/courts.js';
import { authorityId, claimId, documentId, isoDate, passageId, statementId, topicId } from '../../knowledge/ids.js';
import { openPlaces, type PlaceSource } from '../../knowledge/openPlaces.js';
import { projectRoot } from '../../knowledge/paths.js';
import type { HelpListing, PlacesToGo } from '../../knowledge/placesContract.js';
import { openRules } from '../../knowledge/rules/openRules.js';
import type { Rules } from '../../knowledge/rules/rules.js';
import { fillIn } from '../../knowledge/values.js';
import { realLanguages } from './languages.js';
import { TODAY } from './today.js';

const noReport: Report = ({ message }) => {
  throw new Error(message);
};
const authorities = readAuthorities(projectRoot, noReport);
const values = readValues(projectRoot, realLanguages, authorities, noReport);
const phrases = readPhrases(projectRoot, 'en', noReport);

const law: AuthorityCitation = {
  kind: 'authority',
  id: authorityId('toy-1'),
  label: 'Toy Code § 1',
  about: 'the toy rule',
  url: 'https://law.example/1',
  status: 'read',
  house: false,
};
const house: AuthorityCitation = { ...law, id: authorityId('order-guide'), label: 'Order Guide', house: true };
const belief: ClaimCitation = {
  kind: 'claim',
  id: claimId('C17'),
  document: documentId('article'),
  documentTitle: 'The article',
  passage: passageId('article#0123abcd'),
  isImplied: false,
  quote: 'what the article says',
  verdict: 'conflicts',
  law: 'what the law says',
};

const block = (text: string, kind: Block['kind'] = 'paragraph'): Block => ({ kind, text, citations: [law] });

/** One point of the toy: its texts by version, the general rule first. */
interface ToyPoint {
  readonly title: string;
  readonly texts: readonly (readonly [Circumstances, ...string[]])[];
  readonly correction?: string;
}

/** Two topics with what a conversation needs: several points, versions by side and kind, a correction. */
const TOPICS: Readonly<Record<string, { button: string; followUps: string[]; points: Record<string, ToyPoint> }>> = {
  firearms: {
    button: 'Guns',
    followUps: ['contact-rules'],
    points: {
      handover: {
        title: 'How to hand guns over',
        texts: [
          [{}, 'Every gun goes to the police or a dealer within a day. The receipt goes to the court. Ask first.'],
          [
            { kind: 'ch' },
            'In a harassment case every gun goes to the police within a day. The receipt goes to court.',
          ],
        ],
      },
      keep: {
        title: 'Keeping a gun',
        texts: [[{}, 'Nobody may keep a gun while the order is in force. A safe at home does not change that.']],
        correction: 'Some pages say a temporary order leaves guns alone. It does not.',
      },
      back: {
        title: 'Getting guns back',
        texts: [[{}, 'Guns come back only when no order bars them. Ask the police.']],
      },
      when: {
        title: 'How soon',
        texts: [[{}, 'Guns go within a day of service. Nights count.']],
      },
      lend: {
        title: 'Lending guns',
        texts: [[{}, 'The restrained person may not lend a gun. A dealer may store it.']],
      },
      court: {
        title: 'Who lifts the ban',
        texts: [[{}, 'Only a judge can lift the gun ban. Ask the clerk for the form.']],
      },
      seller: {
        title: 'Who sells them',
        texts: [[{}, 'Only the owner or a dealer may sell the guns. Others may not touch them.']],
      },
    },
  },
  'contact-rules': {
    button: 'Contact',
    followUps: ['firearms'],
    points: {
      text: {
        title: 'Messages',
        texts: [
          [{}, 'A message breaks a no-contact order. One about the children counts too, unless the order allows it.'],
          [{ side: 'protected' }, 'You do not break your own order by a message. It still binds the other person.'],
        ],
      },
      friend: {
        title: 'Through a friend',
        texts: [[{}, 'A word through a friend is contact. The order bars that too.']],
      },
      invite: {
        title: 'An invitation',
        texts: [[{}, 'The protected person cannot be arrested for an invitation. The order binds the other person.']],
      },
    },
  },
  hearing: {
    button: 'The hearing',
    followUps: ['firearms'],
    points: {
      go: { title: 'Going there', texts: [[{}, 'The judge hears both sides at the hearing. Bring your papers.']] },
    },
  },
  'tro-vs-clets': {
    button: 'TRO and CLETS',
    followUps: ['firearms'],
    points: {
      two: { title: 'Two words', texts: [[{}, 'TRO is the stage and CLETS is the network. A TRO is normally in it.']] },
    },
  },
  'served-what-now': {
    button: 'Served, what now',
    followUps: ['firearms', 'hearing'],
    points: {
      first: {
        title: 'First things',
        texts: [[{}, 'Obey the order from now on. Read page one for the hearing date.']],
      },
    },
  },
  'attorney-find': {
    button: 'Find a lawyer',
    followUps: ['hearing'],
    points: {
      where: { title: 'Where to look', texts: [[{}, 'Legal aid is free. A referral service names lawyers.']] },
      check: { title: 'Is it real', texts: [[{}, 'The State Bar lists every lawyer. Look there first.']] },
    },
  },
  'where-to-file': {
    button: 'Where to file',
    followUps: ['how-to-get'],
    points: { county: { title: 'Which county', texts: [[{}, 'File in the county where you live. Ask the clerk.']] } },
  },
  'first-steps': {
    button: 'First steps',
    followUps: ['how-to-get'],
    points: { shelter: { title: 'A safe place', texts: [[{}, 'A hotline can find a safe place for tonight.']] } },
  },
  'how-to-get': {
    button: 'Asking for an order',
    followUps: ['hearing'],
    points: { ask: { title: 'How to ask', texts: [[{}, 'A request goes to the court with its forms. It is free.']] } },
  },
};

/** The statements of a file by id as they hold today, their lines as written. A YAML parser would take seconds where this takes milliseconds. */
function statementsIn(file: string): (readonly [string, readonly string[]])[] {
  return file
    .split(/^- id: /m)
    .slice(1)
    .filter((part) => !/^[^\n]*\n {2}from: /.test(part))
    .map((part) => {
      const [id = '', first = '', ...others] = part.replace(/^#.*$/gm, '').split('\n');
      const inline = first.replace(/^\s*text:\s*\|?\s*/, '').replace(/^"(.*)"\s*$/, '$1');
      return [id.trim(), [inline, ...others].map((line) => line.trim()).filter((line) => line !== '')] as const;
    });
}

const fits = (version: Circumstances, told: Circumstances): boolean =>
  (version.side === undefined || version.side === told.side) &&
  (version.kind === undefined || version.kind === told.kind) &&
  (version.stage === undefined || version.stage === told.stage);

/** The statements as the project words them, each with a toy source; a few topics; the real phrases. Reads files once. */
export class ToyLibrary implements Library {
  readonly languages: readonly Language[] = ['en', 'es'];
  readonly languageTraits = realLanguages;
  private readonly statements = new Map<string, readonly string[]>();

  constructor() {
    for (const language of this.languages) {
      const folder = `knowledge/statements/${language}`;
      for (const name of readdirSync(join(projectRoot, folder))) {
        const text = readFileSync(join(projectRoot, folder, name), 'utf8');
        for (const [id, lines] of statementsIn(text)) this.statements.set(`${language} ${id}`, lines);
      }
    }
  }

  topics(): readonly TopicId[] {
    return Object.keys(TOPICS).map((topic) => topicId(topic));
  }

  entry(topic: TopicId, on: IsoDate, language: Language = 'en', circumstances: Circumstances = {}): Entry | undefined {
    const toy = TOPICS[topic];
    if (toy === undefined) return undefined;
    const ids = Object.keys(toy.points).map((name) => `${topic}/${name}` as PointId);
    const [first, ...others] = ids.flatMap((id) => this.point(id, on, language, circumstances) ?? []);
    if (first === undefined) return undefined;
    return {
      topic,
      language,
      title: `About ${toy.button}`,
      button: toy.button,
      points: [first, ...others],
      followUps: toy.followUps.map((each) => topicId(each)),
      attorney: 'none',
      citations: [law],
      review: { checkedBy: 'maintainers', checkedOn: TODAY, reviewBy: TODAY, lawyer: 'open' },
      inForceAsOf: TODAY,
    };
  }

  point(id: PointId, _on: IsoDate, language: Language = 'en', told: Circumstances = {}): Point | undefined {
    const [topic = '', name = ''] = id.split('/');
    const toy = TOPICS[topic]?.points[name];
    const [general, ...versions] = toy?.texts ?? [];
    if (toy === undefined || general === undefined) return undefined;
    const [version, ...lines] = versions.find(([each]) => fits(each, told)) ?? general;
    const [first = '', ...others] = lines;
    const differs = (['side', 'kind', 'stage'] as const).filter((key) => versions.some(([each]) => each[key]));
    return {
      id,
      topic: topicId(topic),
      language,
      title: toy.title,
      blocks: [block(first), ...others.map((text) => block(text))],
      correction: toy.correction ? { kind: 'correction', text: toy.correction, citations: [belief, law] } : undefined,
      citations: [law],
      version,
      yesNo: Object.keys(version).length === 0 ? ['yes', 'no'] : [],
      differsBy: differs,
    };
  }

  labelled(text: string): ReturnType<Library['labelled']> {
    const found = Object.entries(TOPICS).find(([, { button }]) => button.toLowerCase() === text.toLowerCase());
    return found && { topic: topicId(found[0]), point: undefined };
  }

  statement(id: string, on: IsoDate, language: Language = 'en'): Statement {
    const lines = this.statements.get(`${language} ${id}`) ?? this.statements.get(`en ${id}`);
    const [first, ...others] = (lines ?? []).map((line): Block => {
      const [, mark = '', text = '', cited = ''] = /^\s*([->]?)\s*(.*?)\s*\[\[(.*)\]\]\s*$/.exec(line) ?? [];
      const words = fillIn(text, values, on, language) ?? text;
      const kind = mark === '-' ? 'bullet' : mark === '>' ? 'correction' : 'paragraph';
      return { kind, text: words, citations: [cited === 'order-guide' ? house : law] };
    });
    if (first === undefined) throw new Error(`no statement "${id}"`);
    return { id: statementId(id), blocks: [first, ...others], citations: [law], inForceAsOf: TODAY };
  }

  titleOf({ topic, point }: Answered): string | undefined {
    const entry = this.entry(topic, TODAY);
    return (
      entry && [entry.title, ...entry.points.filter(({ id }) => id === point).map(({ title }) => title)].join(': ')
    );
  }

  hasStatement(id: string): boolean {
    return this.statements.has(`en ${id}`);
  }

  askedBy(): undefined {
    return undefined;
  }

  beliefs(): readonly Belief[] {
    return [];
  }

  urgency(): number {
    return 0;
  }

  phrases(): readonly PhraseGroup[] {
    return phrases;
  }

  ledger(): readonly LedgerRow[] {
    return [];
  }
}

/** The real rules over the toy's statements, so that interviews end in real plans. */
export function toyRules(library: ToyLibrary): Rules {
  const calendar = readCourtCalendar(projectRoot, authorities, noReport);
  return openRules({ statement: (id, on, language) => library.statement(id, on, language), values, calendar });
}

/** A host's listings for the toy: legal aid in Fresno, one of them too old to be offered. */
const listings: readonly HelpListing[] = (['Example Legal Aid', 'Old Legal Aid'] as const).map((name, index) => ({
  county: 'Fresno' as County,
  name,
  for: ['legalAid'],
  about: 'Free help.',
  phone: '555-010-0123',
  web: 'https://legal-aid.example',
  hours: undefined,
  languages: [],
  checkedOn: isoDate(index === 0 ? '2026-11-20' : '2025-11-20'),
}));

/** The real courts and values over the toy's statements. */
export function toyPlaceSource(library: ToyLibrary): PlaceSource {
  const courts = readCourts(projectRoot, authorities, noReport);
  return { statement: (id, on, language) => library.statement(id, on, language), values, courts };
}

/** Where to go, with a host's listings. */
export const toyPlaces = (library: ToyLibrary): PlacesToGo => openPlaces(toyPlaceSource(library), listings);
