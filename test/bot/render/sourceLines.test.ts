import { expect, test } from 'vitest';
import { articleLine, sourceLines } from '../../../bot/render/sourceLines.js';
import { citationsOf, sourcesOf } from '../../../dialogs/replies/reply.js';
import { Words } from '../../../dialogs/replies/words.js';
import { isoDate, topicId } from '../../../knowledge/ids.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { TODAY } from '../../support/today.js';

test.each([
  ['en', 'In force as of November 28, 2026, '],
  ['es', 'Vigente al 28 de noviembre de 2026, '],
] as const)('the day of the words is written as people of the language write it: %s', async (language, line) => {
  const knowledge = await realKnowledge();
  const words = new Words(knowledge, TODAY, language);
  const blocks = knowledge.entry(topicId('firearms'), TODAY, language)?.points[0].blocks ?? [];
  const sources = sourcesOf(citationsOf(blocks), isoDate('2026-11-28'), words.sourceWords);
  expect(sourceLines(sources).at(-1)).toContain(line);
});

test('the line of the day names the forms that were read in an older edition, and no others', async () => {
  const knowledge = await realKnowledge();
  const { sourceWords } = new Words(knowledge, TODAY);
  const blocks = knowledge
    .topics()
    .flatMap((topic) => knowledge.entry(topic, TODAY)?.points.flatMap((p) => p.blocks) ?? []);
  const cited = new Map(citationsOf(blocks).map((each) => [each.id as string, each]));
  const lineOf = (...ids: string[]): string | undefined =>
    sourceLines(
      sourcesOf(
        ids.flatMap((id) => cited.get(id) ?? []),
        isoDate('2026-11-28'),
        sourceWords,
      ),
    ).at(-1);
  expect(lineOf('fam-6389', 'form-dv-110')).toMatch(/\. Read in an older edition: Form DV-110 \(January 2025\)\.$/);
  expect(lineOf('form-dv-109')).toMatch(/older edition: Form DV-109 \(January 2025\)\.$/);
  expect(lineOf('info-mc-410')).toMatch(/older edition: Form MC-410-INFO \(January 2021\) and rule 1\.100\.$/);
  expect(lineOf('fam-6389')).toMatch(/not yet by a California lawyer\.$/);
});

test('in Spanish no source is named in English words of ours, and months are Spanish', async () => {
  const knowledge = await realKnowledge();
  const { sourceWords } = new Words(knowledge, TODAY, 'es');
  const blocks = knowledge
    .topics()
    .flatMap((topic) => knowledge.entry(topic, TODAY, 'es')?.points.flatMap((p) => p.blocks) ?? []);
  const labels = citationsOf(blocks).flatMap((each) => (each.kind === 'authority' ? [each.label] : []));
  expect(labels).toContain('Form DV-110 (enero de 2025)');
  const ours =
    /\bas (?:copied|described|published)|, on |not legal advice|\((?:\d+ )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;
  expect(labels.filter((label) => ours.test(label))).toEqual([]);
  const sources = sourcesOf(
    citationsOf(blocks).filter(({ id }) => (id as string) === 'form-dv-110'),
    isoDate('2026-11-28'),
    sourceWords,
  );
  expect(sourceLines(sources).at(-1)).toBe(
    'Vigente al 28 de noviembre de 2026, revisado por quienes hacen esta guía, todavía no por un abogado de California. Leído en una edición anterior: Form DV-110 (enero de 2025).',
  );
});

test.each(['en', 'es'] as const)(
  'what the document says is named by its words and title, not by an id: %s',
  async (language) => {
    const knowledge = await realKnowledge();
    const { sourceWords } = new Words(knowledge, TODAY, language);
    const lines = knowledge
      .topics()
      .flatMap((topic) => knowledge.entry(topic, TODAY, language)?.points ?? [])
      .flatMap(({ correction }) => sourcesOf(correction?.citations ?? [], TODAY, sourceWords) ?? [])
      .flatMap((sources) => articleLine(sources).map((line) => [line, sources.article] as const));
    expect(lines.length).toBeGreaterThan(0);
    for (const [line, article] of lines) {
      expect(line).toContain(`“${article?.quote.slice(0, 160)}” (${article?.documentTitle})`);
      expect(line).not.toMatch(/\b[CI]\d{1,2}\b/);
    }
  },
);
