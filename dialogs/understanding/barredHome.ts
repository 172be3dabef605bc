/** Own guns in a home that the writer may not enter: the first thing is not to go in for them. */

const HOME =
  '(?:home|house|place|apartment|apt|condo|trailer|room|garage|casa|hogar|departamento|depa|apartamento|cuarto|domicilio)';
/** A home that an order, or the police, keep the writer from. */
const BARRED = new RegExp(
  `(?<!\\p{L})(?:${HOME}(?: \\p{L}+){0,3}? (?:i|we) (?:(?:have|need|am supposed|['’]?m supposed) to (?:stay|keep) (?:away|out)|(?:can['’]?t|cannot|can not|may not|am not|['’]?m not|was told not)(?: \\p{L}+){0,3})|im not (?:allowed|supposed)|not (?:allowed|supposed) (?:to (?:go|be|enter)|in(?:side)?|there|back|near)|(?:kicked|moved|move|ordered|thrown|threw|took|forced|locked) (?:me |us )?out|made me (?:leave|go|move)|(?:stay|keep) (?:away|out)|${HOME} (?:donde |a la que |en la que |que )?(?:yo )?(?:ya )?no (?:puedo|debo|me dejan)|no (?:me )?(?:puedo|debo|dejan) (?:entrar|acercar\\p{L}*|ir|volver|regresar)|no me acerque|me (?:sacaron|echaron|corrieron|desalojaron|ordenaron salir)|orden(?: me)? (?:\\p{L}+ )?(?:saca|prohíbe|prohibe))(?!\\p{L})`,
  'iu',
);
/** The other side's home. */
const THEIRS = new RegExp(
  `(?<!\\p{L})(?:at|in|from|a|en|de) (?:her|his|their|my (?:ex|wife|husband|girlfriend|boyfriend|gf|bf)[’']?s?|the old|su|la) (?:\\p{L}+ )?${HOME}(?!\\p{L})|(?<!\\p{L})${HOME} de (?:ella|él|mi (?:ex|espos[oa]|novi[oa]))(?!\\p{L})`,
  'iu',
);
/** Going there for something. */
const GO_IN =
  /(?<!\p{L})(?:(?:go|goes|going|come|run|stop|drive|swing) (?:\p{L}+ )?(?:in(?:side)?|back|home|over|by|there|get|for|to (?:the |my )?(?:house|home|place))|(?:go|get|grab|pick|fetch|take|bring) (?:it|them|(?:the|my) \p{L}+)(?: up| out)?(?!\p{L})|voy (?:yo )?(?:por|a)|ir (?:por|a)|entrar|entro|pasar por|paso por|recoger\p{L}*|sacar\p{L}*|regreso|vuelvo)(?!\p{L})/iu;

/** Whether a message tells of a home that the writer may not enter. */
export const namesBarredHome = (text: string): boolean => BARRED.test(text) || (THEIRS.test(text) && GO_IN.test(text));

/** Whether a message asks of going somewhere for something. */
export const asksToGoIn = (text: string): boolean => GO_IN.test(text);
