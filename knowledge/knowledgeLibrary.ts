import type { RawEntry } from './build/readEntries.js';
import { ORIGINAL } from './build/readLanguages.js';
import type {
  Answered,
  Belief,
  Circumstances,
  Entry,
  FormPages,
  IsoDate,
  KnowledgeSummary,
  Language,
  LanguageTraits,
  LedgerRow,
  LoadedLibrary,
  PhraseGroup,
  Point,
  PointId,
  Side,
  Statement,
  StatementId,
  TopicId,
} from './contract.js';
import type { Courts } from './courts.js';
import { KnowledgeError } from './errors.js';
import { formPagesOf } from './formPages.js';
import { partsOf, pointId } from './ids.js';
import type { LibraryBase } from './libraryBase.js';
import type { CourtCalendar } from './rules/dates/courtDays.js';
import { titleOfAnswer } from './titleOfAnswer.js';
import type { Values } from './values.js';
import { ledgerOn, statementIn, wordEntry, wordPoint, wordStatement } from './wording.js';

type Label = NonNullable<ReturnType<LoadedLibrary['labelled']>>;

const labelKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What can be said, by id, language and day: the knowledge base without what matches. Pure once made. */
export class KnowledgeLibrary implements LoadedLibrary {
  readonly formPages: FormPages;
  private readonly byLabel = new Map<string, Label>();

  constructor(
    protected readonly base: LibraryBase,
    readonly summary: KnowledgeSummary,
  ) {
    this.formPages = formPagesOf(base.authorities.values(), base.formAddresses);
    for (const entry of [...base.entries.values()].flatMap((ofLanguage) => [...ofLanguage.values()])) {
      const { topic, title, button, points } = entry;
      for (const { name, title: label } of points)
        if (!this.byLabel.has(labelKey(label)))
          this.byLabel.set(labelKey(label), { topic, point: pointId(topic, name) });
      for (const label of [title, button]) this.byLabel.set(labelKey(label), { topic, point: undefined });
    }
  }

  /** The dated values and the court calendar, for the rules. */
  get values(): Values {
    return this.base.values;
  }

  get calendar(): CourtCalendar {
    return this.base.courtCalendar;
  }

  /** The courts' own websites, for where to go. */
  get courts(): Courts {
    return this.base.courts;
  }

  get languages(): readonly Language[] {
    return this.summary.languages;
  }

  get languageTraits(): readonly LanguageTraits[] {
    return this.base.languageTraits;
  }

  entry(topic: TopicId, on: IsoDate, language?: Language, circumstances: Circumstances = {}): Entry | undefined {
    const raw = this.rawEntry(topic, this.spoken(language));
    return raw && wordEntry(this.base, raw, on, circumstances);
  }

  point(id: PointId, on: IsoDate, language?: Language, circumstances: Circumstances = {}): Point | undefined {
    const { topic, name } = partsOf(id);
    const entry = this.rawEntry(topic, this.spoken(language));
    const raw = entry?.points.find((point) => point.name === name);
    return entry && raw && wordPoint(this.base, raw, topic, { on, language: entry.language }, circumstances);
  }

  labelled(text: string): Label | undefined {
    return this.byLabel.get(labelKey(text));
  }

  statement(id: string, on: IsoDate, wanted?: Language): Statement {
    const language = this.spoken(wanted);
    const raw = statementIn(this.base, id as StatementId, language);
    if (raw === undefined) {
      throw new KnowledgeError([
        {
          code: 'UNKNOWN_STATEMENT',
          file: 'knowledge/statements',
          line: 0,
          message: `no statement "${id}".`,
          remedy: 'Add it, or correct the id in the dialog.',
        },
      ]);
    }
    return wordStatement(this.base, raw, { on, language });
  }

  titleOf({ topic, point }: Answered): string | undefined {
    const entry = this.rawEntry(topic, ORIGINAL);
    return entry && titleOfAnswer(entry, point);
  }

  hasStatement(id: string): boolean {
    return this.base.statements.get(ORIGINAL)?.has(id as StatementId) ?? false;
  }

  topics(): readonly TopicId[] {
    return this.base.topics;
  }

  phrases(): readonly PhraseGroup[] {
    return this.base.phrases;
  }

  ledger(on: IsoDate, language?: Language): readonly LedgerRow[] {
    return ledgerOn(this.base, { on, language: this.spoken(language) });
  }

  askedBy(point: PointId): Side | undefined {
    return this.base.askedBy.get(point);
  }

  beliefs(): readonly Belief[] {
    return this.base.beliefs;
  }

  urgency(topic: TopicId): number {
    const place = this.base.urgentTopics.indexOf(topic);
    return place < 0 ? this.base.urgentTopics.length : place;
  }

  /** A language that is answered in: the default for none, and for one that is switched off. */
  private spoken(language: Language | undefined): Language {
    const { languages } = this;
    return languages.find((each) => each === language) ?? languages[0] ?? ORIGINAL;
  }

  private rawEntry(topic: TopicId, language: Language): RawEntry | undefined {
    return this.base.entries.get(language)?.get(topic) ?? this.base.entries.get(ORIGINAL)?.get(topic);
  }
}
