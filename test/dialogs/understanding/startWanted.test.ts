import { describe, expect, test } from 'vitest';
import { startWanted } from '../../../dialogs/understanding/startWanted.js';

const none = (): undefined => undefined;
const read = (said: string) => startWanted(said, none, none);

describe('a wish to be led', () => {
  test.each([
    ['whichPaper', 'can you help me figure out what order this is'],
    ['whichPaper', 'the sheriff handed me papers and i dont know which ones they are'],
    ['whichPaper', 'my brother left a form here, no idea what kind it is'],
    ['whichPaper', 'me dieron unos papeles y no sé qué son'],
    ['whichPaper', 'ayúdeme a averiguar cuál orden es'],
    ['hearingDay', 'ok so please get me ready for court, im scared'],
    ['hearingDay', 'i need to prepare for the hearing'],
    ['hearingDay', 'could you walk me thru my court date'],
    ['hearingDay', 'lets do the hearing day one'],
    ['hearingDay', 'guíame para la audiencia'],
    ['protection', 'walk me through asking for a restraining order against him'],
    ['protection', 'can we start the i need protection questions'],
    ['protection', 'lléveme paso a paso a pedir una orden'],
    ['served', 'take me through these papers'],
    ['served', 'ok lets do i was served'],
    ['any', 'guide me through my next steps please'],
    ['any', 'can you go over everything with me'],
    ['any', 'just ask me the questions one at a time'],
    ['any', 'list all the steps pls'],
    ['any', 'lléveme paso a paso'],
    ['any', 'una pregunta a la vez por favor'],
  ])('%s: %s', (wanted, said) => expect(read(said).wanted).toBe(wanted));

  test.each([
    'what happens at the hearing',
    'which paper do i bring to court',
    'how do i prepare for the hearing',
    'walk me through what happens if she lies',
    'walk me through filling in the response',
    'help me prepare my answer',
    'i dont know which form to file',
    'i have the papers but dont know what it says about the house',
    'can we do the hearing by phone',
    'do the questions in court get personal',
    'he took me through the whole house',
    'the officer asked me the questions already',
    'give me the steps to renew it',
    'how do i find out which orders he has',
    'he was served friday. lets do the served part',
    'no sé qué llevar a la corte',
    'ayúdeme a llenar el formulario',
    'qué pasa paso a paso en la corte',
    'vamos a la corte el lunes',
  ])('none: %s', (said) => expect(read(said).wanted).toBeUndefined());

  test('takes the interview that another part names, and sees that something else is asked', () => {
    const name = (part: string) => (part === 'i need protection' ? ('protection' as const) : undefined);
    expect(startWanted('i need protection, take me step by step', none, name).wanted).toBe('protection');
    expect(startWanted('i need protection, he is mean', none, name).wanted).toBeUndefined();
    expect(read('can i call her? walk me through it').asksMore).toBe(true);
    expect(read('can you walk me through it').asksMore).toBe(false);
  });
});
