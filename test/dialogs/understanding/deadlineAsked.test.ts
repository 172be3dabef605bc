import { describe, expect, test } from 'vitest';
import { asksTime, deadlinesNamed, goesOnTime } from '../../../dialogs/understanding/deadlineAsked.js';

describe('the time that is left', () => {
  test.each([
    'how long do i have',
    'how much time have i got left for the rifle',
    'how many hours do i have left',
    'am i too late to file the response',
    'is tuesday too late',
    'did i miss the 24 hour window',
    'when is my receipt due exactly',
    'whats the deadline for the ammo',
    'it has been more than a day',
    'thats already two days',
    'by when do they have to serve him',
    'when are the 24 hours over',
    'can i still do it in time',
    'cuanto tiempo me queda para las armas',
    '¿cuántas horas me quedan?',
    'ya es tarde?',
    'creo que se me pasó el plazo',
    'para cuándo es el recibo',
    'ya pasó más de un día',
    'todavia estoy a tiempo?',
  ])('is asked for or said to be over: %s', (said) => expect(asksTime(said)).toBe(true));

  test.each([
    'how long does the order last',
    'how long do i have to stay away from the house',
    'how long do i have to live with my mother',
    'how long does a hearing take',
    'how many guns do i have to list',
    'when is my hearing',
    'what time does the clerk open',
    'can i serve him at work',
    'he was late to pick up the kids',
    'its been hard',
    'i need more time',
    'what happens if i dont respond',
    'cuánto dura la orden',
    'cuanto tiempo tengo que estar lejos de la casa',
    'cuándo es mi audiencia',
    'llegó tarde por los niños',
  ])('is not asked for: %s', (said) => expect(asksTime(said)).toBe(false));

  test('what is to be done is named, the receipt before the guns it is for', () => {
    expect(deadlinesNamed('when is the gun receipt due')[0]).toBe('receipt');
    expect(deadlinesNamed('cuánto tiempo tengo para entregar el rifle')[0]).toBe('handover');
    expect(deadlinesNamed('is it too late to serve him')).toEqual(['serve']);
    expect(deadlinesNamed('is it too late')).toEqual([]);
  });

  test('only a short message that names nothing else goes on from the last deadline', () => {
    expect(goesOnTime('is it too late')).toBe(true);
    expect(goesOnTime('is it too late to do that')).toBe(true);
    expect(goesOnTime('is it too late to call a lawyer')).toBe(false);
    expect(goesOnTime('how long do i have left before my landlord wants the keys and the rent')).toBe(false);
  });
});
