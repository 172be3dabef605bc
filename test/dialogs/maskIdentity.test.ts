import { describe, expect, test } from 'vitest';
import { findIdentity, maskIdentity } from '../../dialogs/maskIdentity.js';

describe('what identifies people is taken out', () => {
  test.each([
    ['dv, and i am Zebulon Quixwater', 'dv, and i am [name]'],
    ['my name is maria lopez and i was served', 'my name is [name] and i was served'],
    ['My name is Maria Lopez-Garcia.', 'My name is [name].'],
    ['his name is john', 'his name is [name]'],
    ["her name's Tina Brown", "her name's [name]"],
    ['I am Maria Lopez, can you help', 'I am [name], can you help'],
    ["I'm John Q. Public and I was served", "I'm [name] and I was served"],
    ['my ex husband Robert hit me', 'my ex husband [name] hit me'],
    ['my ex, Robert Jones, took the kids', 'my ex, [name], took the kids'],
    ['my daughter Lily is 6', 'my daughter [name] is 6'],
    ['an order against Peter Miller', 'an order against [name]'],
    ['Officer Daniels gave it to me', 'Officer [name] gave it to me'],
    ['a letter from Peter Miller', 'a letter from [name]'],
    ['My Ex Robert Jones Filed an Order Against Me', 'My Ex [name] Filed an Order Against Me'],
    ['im maria lopez', 'im [name]'],
    ['hi im maria lopez and i need help', 'hi im [name] and i need help'],
    ['i am jose luis de la cruz, i was served', 'i am [name], i was served'],
    ['i am john q smith', 'i am [name]'],
    ['this is karen', 'this is [name]'],
    ['im david kowalczyk', 'im [name]'],
    ['my ex john smith keeps calling', 'my ex [name] keeps calling'],
    ['my ex john hit me', 'my ex [name] hit me'],
    ['my husband carlos ramirez-soto', 'my husband [name]'],
    ['my son michael is 6', 'my son [name] is 6'],
    ['i want an order against kevin please', 'i want an order against [name] please'],
    ['the papers say jennifer nguyen on top', 'the papers say [name] on top'],
    ['Smith v. Jones', '[name] v. [name]'],
    ['i live at 123 main st apt 4', 'i live at [address]'],
    ['She lives at 4550 Oak Park Drive, Sacramento, CA 95820 now', 'She lives at [address] now'],
    ['he moved to 12 E 5th Ave', 'he moved to [address]'],
    ['mail goes to PO Box 1234', 'mail goes to [address]'],
    ['call me at 415-555-0132 please', 'call me at [phone] please'],
    ['its (415) 555 0132', 'its [phone]'],
    ['4155550132', '[phone]'],
    ['write to maria.l+x@mail.example.com', 'write to [email]'],
    ['he posts as @bad_guy99', 'he posts as [account]'],
    ['case number 23FL001234', 'case number [case number]'],
    ['Case No. 2024-00123', 'Case No. [case number]'],
    ['it says 24STRO01234 on top', 'it says [case number] on top'],
    ['my ssn is 123-45-6789', 'my ssn is [social security number]'],
    ['social security number 123456789', 'social security number [social security number]'],
    ['born 3/14/1990', 'born [birth date]'],
    ['his plate is 7ABC123', 'his plate is [plate]'],
  ])('%s', (said, masked) => expect(maskIdentity(said)).toBe(masked));
});

describe('what identifies nobody stays', () => {
  test.each([
    'my name is on the lease, can they make me move out',
    'what is the difference between TRO vs CLETS',
    'TRO v. CLETS order',
    'I was served with DV-110 and DV-109 on 12/3/2026',
    'do I have 24 hours for the guns or 48',
    'it says Fam. Code § 6389 and rule 1.51',
    'i am scared and i dont know what to do',
    'im scared now',
    'im really scared',
    'im not safe',
    'im mad at my ex',
    'im will to go',
    'i am christian',
    'im getting divorced now',
    'this is hard for me',
    'my ex is lying',
    'my ex may call',
    'my ex will come',
    'my husband hit me again',
    'my son has school',
    'can i grant her the order',
    'against me',
    'an order against my neighbor',
    'called the police',
    'it is named a tro',
    'mark my words in court',
    'Does Law Enforcement Have to Protect Me?',
    'How to Find Out If There Is a Restraining Order Out on Me',
    'do I have to start again because I moved here from New York',
    'he got orders to Fort Bragg',
    'I am Not sure about the Family Court',
    'my ex wife has the kids 3 days a week',
    'stay 100 yards away from the street',
    'he waited 20 minutes on my street',
    'the hearing is on December 3, 2026 at 8:30',
    'my husband Is yelling',
    'the judge said 5 years',
    'Will the Judge grant it',
    'call 911 or 988',
    'form CH-100 costs how much',
  ])('%s', (said) => expect(findIdentity(said)).toEqual({ masked: said, kinds: [] }));

  test('masking twice changes nothing more', () => {
    const once = maskIdentity('I am Maria Lopez, 123 main st, 415-555-0132, case number 23FL001234');
    expect(maskIdentity(once)).toBe(once);
  });

  test('a long text is masked without getting stuck', () => {
    const long = `${'my ex Robert lives at 123 main st. '.repeat(200)}${'a'.repeat(2_000)}`;
    expect(maskIdentity(long)).not.toContain('Robert');
  });
});
