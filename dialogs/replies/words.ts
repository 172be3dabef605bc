import type { IsoDate, Knowledge, Statement } from '../../knowledge/contract.js';
import { type Reply, type SourceWords, sourcesOf } from './reply.js';

/** Looks up curated statements for one day: the only way a dialog comes to words. */
export class Words {
  constructor(
    private readonly knowledge: Knowledge,
    readonly on: IsoDate,
  ) {}

  statement(id: string): Statement {
    return this.knowledge.statement(id, this.on);
  }

  /** A statement of one block, as text for buttons and inserts. */
  text(id: string): string {
    return this.statement(id)
      .blocks.map(({ text }) => text)
      .join(' ');
  }

  get sourceWords(): SourceWords {
    return {
      lead: this.text('sources.lead'),
      asOf: this.text('sources.asOf'),
      checked: this.text('sources.checked'),
      article: this.text('sources.article'),
    };
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
      blocks: statements.flatMap((statement) => [...statement.blocks]),
      sources: options.sources ? sourcesOf(citations, this.checkedOn(statements), this.sourceWords) : undefined,
      choices,
    };
  }
}
