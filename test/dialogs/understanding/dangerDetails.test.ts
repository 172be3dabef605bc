import { describe, expect, test } from 'vitest';
import {
  isOnTheWay,
  isOutside,
  isOverTold,
  isShaken,
  ofSchoolmate,
  takesNoCalls,
  tellsOfBank,
} from '../../../dialogs/understanding/dangerDetails.js';
import { childLeaving } from '../../../dialogs/understanding/dangerWords.js';
import { givesUp } from '../../../dialogs/understanding/despairTold.js';

/** What is told, and its twin that tells something else. */
const told = (name: string, reads: (said: string) => boolean, yes: readonly string[], no: readonly string[]): void => {
  describe(name, () => {
    test.each(yes)('yes: %s', (said) => expect(reads(said)).toBe(true));
    test.each(no)('no: %s', (said) => expect(reads(said)).toBe(false));
  });
};

told(
  'a child is back',
  (said) => isOverTold(said, true),
  [
    'the police found her, she is home',
    'they just brought him back thank god',
    'my daughter is home safe',
    'ya me lo devolvieron, bendito dios',
    'ya la encontraron y ya esta conmigo',
  ],
  [
    'they found her body',
    'they found him but he is hurt',
    'he has her and wont say where',
    'no me la han devuelto',
    'ya la encontraron pero esta herida',
  ],
);

told(
  'danger is over',
  (said) => isOverTold(said, false),
  ['the cops arrested him', 'its all over now', 'la policia ya se lo llevo', 'ya lo arrestaron gracias a dios'],
  [
    'they found her',
    'they took him',
    'ya se lo llevaron',
    'he found us',
    'he is home',
    'it is not over',
    'ya llego',
    'they arrested him but he got out',
  ],
);

told(
  'on the way with the child',
  isOnTheWay,
  ['shes driving him to reno', 'they are at the airport', 'ya se la lleva para sonora', 'van manejando'],
  ['he says there is no custody paper', 'puede hacer eso sin permiso'],
);

told(
  'a child is taken far away as it is written',
  (said) => childLeaving(said, false),
  [
    'he is driving my son to mexico right now',
    'se lleva a mi niña, ya van en camino pa guanajuato, van pa la frontera',
  ],
  [
    'he is taking my son to mexico for christmas',
    'he is driving my son to school right now',
    'se lleva a mi hija los sabados',
  ],
);

told(
  'somebody outside the home',
  isOutside,
  [
    'he is parked outside my house',
    'some guy in my driveway again',
    'his truck is out front with the lights off',
    'esta parado enfrente de mi casa',
    'anda afuera de mi casa',
  ],
  ['he waits outside my work', 'im outside my house and hes in there', 'he is inside my house', 'afuera de mi trabajo'],
);

told(
  'a schoolmate',
  ofSchoolmate,
  ['this kid keeps punching me after school', 'a classmate says he will stab me', 'un niño de la escuela me pega'],
  [
    'my ex hits me at school pickup',
    'my boyfriend from class slapped me',
    'my dad hits me before school',
    'mi novio de la escuela me pego',
  ],
);

told(
  'a bank card or its number',
  tellsOfBank,
  [
    'he made me give him my pin',
    'she took my debit card',
    'le di la clave del banco',
    'me quita la tarjeta del seguro',
  ],
  ['he has the password of my phone', 'tiene la clave de mi celular', 'pin him down'],
);

told(
  'no calls',
  takesNoCalls,
  ['I am Deaf', "i can't talk right now", 'im hard of hearing', 'soy sorda', 'no puedo hablar ahorita'],
  ['my husband is deaf', 'i cant talk to my kids', 'no puedo hablar con ella', 'i cant hear him on the recording'],
);

told(
  'shaken',
  isShaken,
  ['im shaking lol', 'i cant stop crying', 'my hands are shaking', 'estoy temblando', 'tengo mucho miedo'],
  ['he was shaking the door', 'is he scared of the judge', 'el tiene miedo'],
);

told(
  'more than can be borne',
  givesUp,
  ['bro i cant do all this', 'i cant take it anymore', 'ive lost everything', 'ya no puedo con todo esto', 'me rindo'],
  [
    'i cant do this by phone',
    'can i do all this online',
    'no puedo verla',
    'she said i lost everything in the divorce',
  ],
);
