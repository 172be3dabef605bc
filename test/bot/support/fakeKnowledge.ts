import type {
  Answered,
  AuthorityCitation,
  Belief,
  Block,
  ClaimCitation,
  Entry,
  Explanation,
  IsoDate,
  Judgement,
  Knowledge,
  Language,
  LedgerRow,
  Point,
  PointId,
  Recognized,
  Statement,
  TopicId,
} from '../../../knowledge/contract.js';
import {
  authorityId,
  claimId,
  documentId,
  isoDate,
  partsOf,
  passageId,
  pointId,
  statementId,
  topicId,
} from '../../../knowledge/ids.js';
import { realLanguages } from '../../support/languages.js';

export const DAY: IsoDate = isoDate('2026-11-25');

const law: AuthorityCitation = {
  kind: 'authority',
  id: authorityId('law-1'),
  label: 'Law § 1',
  about: 'what <the> rule is about',
  url: 'https://law.example/1?a=1&b=2',
  status: 'read-in-part',
  house: false,
};

function claim(id: string, verdict: ClaimCitation['verdict'], passage: boolean): ClaimCitation {
  return {
    kind: 'claim',
    id: claimId(id),
    document: documentId('article'),
    documentTitle: 'The article',
    passage: passage ? passageId('article#0123abcd') : undefined,
    isImplied: !passage,
    quote: `quote of ${id} & more`,
    verdict,
    law: `the law on ${id}`,
  };
}

const block = (text: string): Block => ({ kind: 'paragraph', text, citations: [law] });

/** The contract with words that no test could mistake for law: a statement says its own id. */
export class FakeKnowledge implements Knowledge {
  readonly summary = {
    documents: 1,
    passages: 1,
    claims: 4,
    authorities: 1,
    entries: 2,
    variants: 3,
    outOfScope: 5,
    languages: ['en'] as const,
    semantic: 'native' as 'native' | 'wasm' | 'off',
    version: 'fake-1',
  };

  readonly formPages = { all: 'https://courts.example/forms', own: { 'DV-110': 'https://law.example/f1' } };

  async ask(): Promise<Judgement> {
    return { outcome: { kind: 'answer', topic: topicId('first') }, guards: [], confidence: 1, ranked: [], points: [] };
  }

  async yesNo(): Promise<readonly []> {
    return [];
  }

  topics(): readonly TopicId[] {
    return [topicId('first'), topicId('second')];
  }

  readonly languages = ['en'] as const;
  readonly languageTraits = realLanguages;

  explain(): Promise<Explanation> {
    return Promise.reject(new Error('nothing is matched here'));
  }

  async recognize(): Promise<Recognized> {
    return { chances: new Map() };
  }

  languageOf(): Language | undefined {
    return undefined;
  }

  labelled(): undefined {
    return undefined;
  }

  titleOf({ topic }: Answered): string | undefined {
    return this.entry(topic)?.title;
  }

  hasStatement(): boolean {
    return true;
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

  point(id: PointId): Point | undefined {
    return this.entry(partsOf(id).topic)?.points.find((point) => point.id === id);
  }

  entry(topic: TopicId): Entry | undefined {
    if (!this.topics().includes(topic)) return undefined;
    const said = block(`Short answer of ${topic}`);
    return {
      topic,
      language: 'en',
      title: `Title of ${topic}`,
      button: `Button ${topic}`,
      points: [
        {
          id: pointId(topic, 'what'),
          topic,
          language: 'en',
          title: `What ${topic} is`,
          blocks: [said],
          correction: undefined,
          citations: [law],
          version: {},
          yesNo: ['yes', 'no'],
          differsBy: [],
        },
      ],
      followUps: [],
      attorney: 'none',
      citations: [law],
      review: { checkedBy: 'maintainers', checkedOn: DAY, reviewBy: DAY, lawyer: 'open' },
      inForceAsOf: DAY,
    };
  }

  statement(id: string): Statement {
    return { id: statementId(id), blocks: [block(`statement ${id}`)], citations: [law], inForceAsOf: DAY };
  }

  phrases(): readonly [] {
    return [];
  }

  ledger(): readonly LedgerRow[] {
    const row = (citation: ClaimCitation): LedgerRow => ({ citation, authorities: [law], confidence: 'high' });
    return [
      row(claim('C1', 'supported', true)),
      row(claim('C2', 'partly', true)),
      row(claim('C3', 'conflicts', true)),
      row(claim('I1', 'cannot-verify', false)),
    ];
  }
}
