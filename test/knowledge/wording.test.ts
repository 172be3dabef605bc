import { afterAll, describe, expect, test } from 'vitest';
import type { RawEntry } from '../../knowledge/build/readEntries.js';
import type { KnowledgeBase } from '../../knowledge/build/readKnowledgeBase.js';
import type { RawBlock } from '../../knowledge/build/sourcedText.js';
import type { Block, Entry, IsoDate, Language } from '../../knowledge/contract.js';
import { isoDate, statementId } from '../../knowledge/ids.js';
import { valueNames } from '../../knowledge/values.js';
import { distinctCitations, ledgerOn, statementIn, wordEntry, wordStatement } from '../../knowledge/wording.js';
import { KnowledgeFolder } from '../support/knowledgeFolder.js';
import { TODAY } from '../support/today.js';

const folder = new KnowledgeFolder();
afterAll(() => folder.dispose());
const { base } = folder.read();
const beforeAnyValue = isoDate('2000-01-01');

/** Every entry of every language. */
const entriesOf = (of: KnowledgeBase): RawEntry[] =>
  [...of.entries.values()].flatMap((ofLanguage) => [...ofLanguage.values()]);
/** The general rules of an entry. */
const blocks = (entry: Entry): Block[] => entry.points.flatMap((point) => point.blocks);
const rawBlocks = (raw: RawEntry): RawBlock[] => raw.points.flatMap(({ versions }) => versions[0]?.blocks ?? []);
const words = (of: KnowledgeBase, on: IsoDate): Map<string, string[]> =>
  new Map(entriesOf(of).map((raw) => [raw.file, blocks(wordEntry(of, raw, on)).map(({ text }) => text)]));

describe('one value, many answers', () => {
  const NAME = 'gun-handover';
  folder.replace(
    'knowledge/values.yaml',
    `name: ${NAME},\n    unit: hours,\n    value: 24`,
    `name: ${NAME},\n    unit: hours,\n    value: 37`,
  );
  const changed = folder.read().base;
  const [before, after] = [words(base, TODAY), words(changed, TODAY)];
  const named = entriesOf(base).filter((raw) =>
    rawBlocks(raw).some(({ template }) => valueNames(template).includes(NAME)),
  );

  test('changing it changes every entry that names it', () => {
    expect(named.length).toBeGreaterThan(3);
    for (const raw of named) {
      rawBlocks(raw).forEach(({ template }, index) => {
        if (valueNames(template).includes(NAME))
          expect(after.get(raw.file)?.[index], raw.file).toContain(raw.language === 'en' ? '37 hours' : '37 horas');
      });
    }
  });

  test('and no other entry', () => {
    const touched = [...before.keys()].filter((file) => before.get(file)?.join() !== after.get(file)?.join());
    expect(touched.sort()).toEqual(named.map(({ file }) => file).sort());
  });
});

describe('a day before any value', () => {
  const unknownIn = (language: Language): string =>
    statementIn(base, statementId('values.unknown'), language)?.blocks[0]?.template ?? '';
  const unknown = unknownIn('en');

  test('a sentence with a value gives way to the one that says we do not know, with its source', () => {
    expect(unknown).toMatch(/not checked/);
    for (const raw of entriesOf(base)) {
      const worded = blocks(wordEntry(base, raw, beforeAnyValue));
      rawBlocks(raw).forEach(({ template, kind }, index) => {
        const block = worded[index];
        expect(block?.text).toBe(valueNames(template).length > 0 ? unknownIn(raw.language) : template);
        expect(block?.kind).toBe(kind);
        if (valueNames(template).length > 0)
          expect(block?.citations.map(({ id }) => id as string)).toEqual(['court-self-help']);
      });
    }
  });

  test('the ledger too says that the number was not checked, never nothing', () => {
    for (const { citation } of ledgerOn(base, { on: beforeAnyValue, language: 'en' }))
      expect(citation.law, citation.id).not.toBe('');
    const numbered = [...base.claims.values()].find(({ law }) => valueNames(law).length > 0);
    expect(
      ledgerOn(base, { on: beforeAnyValue, language: 'en' }).find(({ citation }) => citation.id === numbered?.id)
        ?.citation.law,
    ).toBe(unknown);
  });
});

describe('what is worded today', () => {
  test('no place is left open and nothing is empty', () => {
    const statements = [...base.statements].flatMap(([language, ofLanguage]) =>
      [...ofLanguage.values()].flatMap((raw) => wordStatement(base, raw, { on: TODAY, language }).blocks),
    );
    const texts = [...words(base, TODAY).values()].flat().concat(statements.map(({ text }) => text));
    for (const text of texts) {
      expect(text).not.toMatch(/[{}]|\[\[/);
      expect(text).not.toBe('');
    }
  });

  test('every block cites, and the entry lists each source once in order of appearance', () => {
    for (const raw of entriesOf(base)) {
      const entry = wordEntry(base, raw, TODAY);
      const ids = blocks(entry).flatMap(({ citations }) => citations.map(({ id }) => id as string));
      expect(entry.citations.map(({ id }) => id as string)).toEqual([...new Set(ids)]);
    }
  });

  test('a claim is cited with its quote, its passage and its verdict', () => {
    const row = ledgerOn(base, { on: TODAY, language: 'en' }).find(({ citation }) => citation.id === 'C1');
    expect(row?.citation).toMatchObject({
      kind: 'claim',
      quote: 'also known as an order of protection',
      verdict: 'supported',
      documentTitle: 'CLETS restraining orders',
    });
    expect(row?.citation.passage).toBe(base.documents.get('clets-restraining-orders' as never)?.passages[0]?.id);
    expect(row?.authorities.map(({ id }) => id as string)).toEqual(['fam-6218', 'form-dv-130']);
  });

  test('the ledger in Spanish has the law and what sources are about in Spanish, and quotes the document as it is', () => {
    const [english, spanish] = (['en', 'es'] as const).map((language) => ledgerOn(base, { on: TODAY, language }));
    expect(spanish?.map(({ citation }) => citation.id)).toEqual(english?.map(({ citation }) => citation.id));
    spanish?.forEach(({ citation, authorities }, index) => {
      const original = english?.[index];
      expect(citation.law).not.toBe(original?.citation.law);
      expect(citation.law).not.toMatch(/[{}]/);
      if (citation.isImplied) expect(citation.quote).not.toBe(original?.citation.quote);
      else expect(citation.quote).toBe(original?.citation.quote);
      expect(authorities.map(({ id }) => id)).toEqual(original?.authorities.map(({ id }) => id));
      for (const [at, { label, isLabelTranslated }] of authorities.entries())
        if (!isLabelTranslated) expect(label).toBe(original?.authorities[at]?.label);
      for (const [at, { about }] of authorities.entries()) expect(about).not.toBe(original?.authorities[at]?.about);
    });
  });

  test('no citations at all is our mistake, and thrown', () => {
    expect(() => distinctCitations([])).toThrow(RangeError);
  });
});
