import type { Citation, IsoDate, Language, Library, Statement } from '../../knowledge/contract.js';
import { localeOf } from '../../knowledge/localeOf.js';
import { type Reply, type ReplyBlock, type Sources, type SourceWords, sourcesOf } from './reply.js';

/** Looks up curated statements for one day and language: the only way a dialog comes to words. */
export class Words {
  constructor(
    readonly library: Pick<Library, 'statement' | 'hasStatement'>,
    readonly on: IsoDate,
    readonly language: Language = 'en',
  ) {}

  statement(id: string): Statement {
    const { library, on, language } = this;
    return library.statement(id, on, language);
  }

  has(id: string): boolean {
    const { library } = this;
    return library.hasStatement(id);
  }

  /** A statement of one block, as text for buttons and inserts. */
  text(id: string): string {
    return this.statement(id)
      .blocks.map(({ text }) => text)
      .join(' ');
  }

  /** A day in long, as people of the language write it. */
  day(on: string): string {
    return new Date(`${on}T00:00:00Z`).toLocaleDateString(this.locale, { timeZone: 'UTC', dateStyle: 'full' });
  }

  /** A day in short, such as "Dec 14"; with its year where that is not the one it is said in. */
  shortDay(on: string): string {
    const year = on.slice(0, 4) === this.on.slice(0, 4) ? undefined : 'numeric';
    const day = new Date(`${on}T00:00:00Z`);
    return day.toLocaleDateString(this.locale, { timeZone: 'UTC', month: 'short', day: 'numeric', year });
  }

  /** A time of day, as people of the language write it. */
  time(at: string): string {
    return new Date(`2000-01-01T${at}:00Z`).toLocaleTimeString(this.locale, { timeZone: 'UTC', timeStyle: 'short' });
  }

  get sourceWords(): SourceWords {
    return {
      lead: this.text('sources.lead'),
      asOf: this.text('sources.asOf'),
      checked: this.text('sources.checked'),
      edition: this.text('sources.edition'),
      article: this.text('sources.article'),
      language: this.language,
    };
  }

  /** The sources of some citations in this language; `asOf` where the day is to be said. */
  sources(citations: readonly Citation[], asOf: IsoDate | undefined): Sources | undefined {
    return sourcesOf(citations, asOf, this.sourceWords);
  }

  /** The earliest day on which one of the statements was checked. */
  private checkedOn(statements: readonly Statement[]): IsoDate {
    return statements.map(({ inForceAsOf }) => inForceAsOf).sort()[0] ?? this.on;
  }

  /** A reply that says one or more statements, with their sources below where they have any besides the bot itself. */
  reply(
    ids: readonly string[],
    choices: readonly string[] = [],
    options: { readonly sources: boolean } = { sources: true },
  ): Reply {
    const statements = ids.map((id) => this.statement(id));
    const citations = statements.flatMap((statement) => [...statement.citations]);
    return {
      blocks: statements.flatMap((statement): ReplyBlock[] => [...statement.blocks]),
      sources: options.sources ? this.sources(citations, this.checkedOn(statements)) : undefined,
      choices,
      language: this.language,
    };
  }

  private get locale(): string {
    return localeOf(this.language);
  }
}
