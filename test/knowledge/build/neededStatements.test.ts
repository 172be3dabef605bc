import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KnowledgeFolder } from '../../support/knowledgeFolder.js';

describe('words that rules and interviews need', () => {
  let folder: KnowledgeFolder;
  beforeAll(() => {
    folder = new KnowledgeFolder();
  });
  afterAll(() => folder.dispose());

  const problems = (): string[] => {
    const found = folder.read().problems.map(({ code, message, file }) => `${code} ${file} ${message}`);
    folder.restore();
    return found;
  };

  test.each([
    ['a step', 'served', 'served.receipt.late', 'the interview served says'],
    ['a question', 'protection', 'protection.danger.ask', 'the interview protection says'],
    ['a tap', 'lawyer', 'lawyer.role.protected', 'the interview lawyer says'],
    ['a doubt', 'plan', 'date.doubt.past', 'every plan says'],
    ['a contact', 'plan', 'contact.hotline', 'every plan says'],
  ])('%s that is missing is named', (_, file, id, usedBy) => {
    folder.replace(`knowledge/statements/en/${file}.yaml`, `- id: ${id}\n`, `- id: ${id}Gone\n`);
    expect(problems()).toContainEqual(
      expect.stringContaining(`UNKNOWN_STATEMENT knowledge/statements/en no statement "${id}", which ${usedBy}`),
    );
  });

  test('a step without text, a tap that does not fit, two taps alike', () => {
    const file = 'knowledge/statements/en/served.yaml';
    folder.replace(
      file,
      /- id: served\.job\n {2}text: \|\n {4}(.*)\n( {4}.*\n)+/,
      '- id: served.job\n  text: A job [[court-guns]]\n',
    );
    folder.replace(file, 'text: Show me the steps [[', 'text: Show me every one of the steps in full [[');
    folder.replace(file, 'text: No date on my papers [[', 'text: No date at all [[');
    folder.replace(file, 'text: Police, but no case [[', 'text: A criminal case [[');
    const found = problems();
    expect(found).toContainEqual(expect.stringContaining('"served.job" has a heading and no text'));
    expect(found).toContainEqual(expect.stringContaining('characters; 28 fit on a button'));
    expect(found).toContainEqual(
      expect.stringContaining('"served.criminalCase.police" and "served.criminalCase.yes" read the same'),
    );
    expect(found.filter((problem) => problem.includes('No date'))).toEqual([]);
  });

  test.each([
    ['a holiday on a weekend', '2026-12-25, name', '2026-12-26, name', 'is on a weekend'],
    ['a holiday of another year', '2026-12-25, name', '2027-12-24, name', 'is not in 2026'],
    ['a year twice', 'year: 2027', 'year: 2026', 'the year 2026 stands twice'],
    [
      'an unknown source',
      'sources: [court-holidays-2026',
      'sources: [court-holidays-1926',
      'unknown source "court-holidays-1926"',
    ],
    ['a day that does not exist', '2026-12-25, name', '2026-12-32, name', 'on: '],
  ])('the court calendar: %s', (_, from, to, message) => {
    folder.replace('knowledge/courtCalendar.yaml', from, to);
    expect(problems()).toContainEqual(expect.stringContaining(message));
  });
});
