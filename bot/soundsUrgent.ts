import { anyAccent } from '../dialogs/anyAccent.js';

/** Words of danger, to be looked at before anything is understood. They decide who is answered first when many wait, and
 *  nothing else: what is dangerous the understanding says. */
const ENGLISH =
  'kill|killing|suicide|suicidal|gun|knife|weapon|choke[ds]?|choking|strangled?|bleeding|overdosed?|pills|hurting|threatens?|threatened|threatening|breaking in|broke in|emergency|911|outside my|help me|afraid|scared|danger';
/** The same in Spanish, with and without accents: to kill, to take one's life, weapons, to choke, blood, pills, blows, threats, to break in, fear, help. */
const SPANISH = anyAccent(
  [
    'matar(?:me|nos|la|lo|las|los|te|se)?|matarse|me mata|matando',
    'suicid(?:io|a|ar|arme|arse)|quitar(?:me|se) la vida|ya no quiero vivir|morir(?:me)?',
    'pistola|arma|armad[oa]|rifle|escopeta|cuchillo|navaja|machete|balazos?|disparos?|dispara(?:ndo|r)?',
    'ahorc(?:a|o|ar|ando|arme)|estrangul(?:a|o|ar|ando|arme)|asfixi(?:a|o|ar|ando|arme)|me ahoga',
    'sangre|sangra(?:ndo)?|sobredosis|pastillas',
    'golpes?|golpea(?:ndo|r|rme)?|golpeo|pegando|pegarme|me pega|lastima(?:ndo|r|rme)?',
    'amenazas?|amenazo|amenazando|amenazado|amenazada|amenazarme',
    'se (?:metio|esta metiendo|quiere meter)|(?:rompiendo|rompio|tumbando|tumbo|forzando|forzo|pateando) la puerta',
    'emergencia|afuera de mi|fuera de mi|esta afuera|secuestr(?:o|ada|ado|ando)',
    'ayuda|ayuda(?:me|nos)|ayude(?:me|nme|n)|auxilio|socorro',
    'miedo|asustad[oa]|aterrad[oa]|peligro|peligros[oa]',
  ].join('|'),
);
const WORDS = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${ENGLISH}|${SPANISH})(?![\\p{L}\\p{N}_])`, 'iu');

/** Whether a message should be answered before those that wait. Cheap: one search. */
export const soundsUrgent = (text: string | undefined): boolean => text !== undefined && WORDS.test(text);
