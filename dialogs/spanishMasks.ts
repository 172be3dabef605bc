import { anyAccent } from './anyAccent.js';
import { CAPITAL, ENDS, type Mask, NAME, SMALL_NAME, STARTS } from './identityShapes.js';

/** A capitalized word of Spanish sentences, of our subject or of the calendar is no name. */
const NO_NAME = `(?!(?:Tribunal|Corte|Juez|Jueza|Superior|Familia|Familiar|Polic[ií]a|Orden|Restricci[oó]n|Alejamiento|Violencia|Dom[eé]stica|Temporal|Condado|Acoso|Audiencia|Enero|Febrero|Marzo|Abril|Mayo|Junio|Julio|Agosto|Septiembre|Octubre|Noviembre|Diciembre|Lunes|Martes|Mi[eé]rcoles|Jueves|Viernes|S[aá]bado|Domingo|El|La|Los|Las|Un|Una|Y|O|Pero|Que|Qu[eé]|C[oó]mo|Cu[aá]ndo|D[oó]nde|Qui[eé]n|Mi|Mis|Su|Sus|Me|Te|Se|Le|Les|Lo|S[ií]|En|De|Del|Al|Con|Sin|Por|Para|Es|Est[aá]|Fue|Era|Ha|Han|Tiene|Puede|Quiere|Dijo|Dice|Vino|Ya|Tambi[eé]n|Porque|Hoy|Ayer|Ma[nñ]ana|Estoy|Soy|Tengo|Necesito|Quiero|Ayuda|M[eé]xico|Mexican[oa]|Latin[oa]|V[ií]ctima|Madre|Padre|Mam[aá]|Pap[aá]|Hola|Gracias|N[uú]mero|Fecha|L[ií]nea|Estados|Unidos|Ciudadan[oa]|Residente)${ENDS})`;
const NAME_HERE = `${NO_NAME}${NAME}`;
const NEXT = String.raw`(?: (?:de (?:la |los |las )?|del )?(?:\p{Lu}\.? )?${NAME_HERE})`;
const NAMES = `${NAME_HERE}${NEXT}{0,5}`;
/** Words after "mi nombre es" or "me llamo" that begin no name, or end it. */
const STOP = anyAccent(
  '(?:y|e|o|a|al|el|la|los|las|un|una|unos|unas|uno|de|del|en|con|por|para|sin|que|pero|mi|mis|su|sus|me|te|se|le|les|lo|no|ni|si|ya|soy|es|esta|estaba|fue|era|tengo|tiene|necesito|quiero|vivo|nac[ií]|estoy|hoy|ayer|anoche|antier|desde|hasta|cuando|como|muy|mucho|muchas|varias|otra|todo|todos|toda|diciendo|gritando|llorando|borracho|ahorita|hace|publico|privado|correcto|incorrecto|diferente|otro|igual|falso|comun|ella|ellos|usted|policia|puta|perra|loca|gracias|por favor)',
);
const WORD = String.raw`(?!${STOP}${ENDS})\p{L}[\p{L}'’-]+`;
const PARTICLE = '(?:de (?:la |los |las )?|del )?';
const TYPED_NAME = `${WORD}(?: ${PARTICLE}${WORD}){0,3}`;
/** The same where the words may be no name at all: up to the end of what is said there. */
const WHOLE_NAME = String.raw`${TYPED_NAME}(?=\s*(?:[.,;!?]|$| (?:y|soy|tengo|necesito|quiero|vivo|estoy)${ENDS}))`;
const EX = '(?:ex[ -]?)?';
const KIN_WORDS = `(?:${EX}(?:espos[oa]|marido|mujer|novi[oa]|pareja|companer[oa]|concubin[oa])|ex|hij[oa]|nin[oa]|bebe|herman[oa]|mama|papa|madre|padre|ti[oa]|prim[oa]|sobrin[oa]|suegr[oa]|cunad[oa]|abuel[oa]|niet[oa]|nuera|yerno|hijastr[oa]|padrastro|madrastra|jef[ea]|patron[a]?|vecin[oa]|amig[oa]|caser[oa])s?`;
const KIN = anyAccent(KIN_WORDS);
const OWN = '(?:mis?|sus?|tus?|nuestr[oa]s?)';
const TITLE =
  '(?:(?:el|la|al|del) (?:senor|senora|oficial|agente|detective|juez|jueza|licenciad[oa]|abogad[oa]|doctora?|comisionad[oa])|sr\\.?|sra\\.?|srta\\.?|lic\\.?|don|dona)';
const NUMBER = String.raw`(?:n[uú]mero|n[uú]m\.?|no\.|nro\.?|n[°º]|#)`;
const IS = String.raw`(?: (?:es|son|era)(?: el| la)?)?\s?[:=]? ?(?:${NUMBER} ?)?`;
const STREET_WORDS = String.raw`(?:calle|avenida|av\.|ave\.?|bulevar|boulevard|blvd\.?|camino|carretera|callejon|calzada)`;
const STREET = anyAccent(STREET_WORDS);
/** Words after "calle" that name none: "en la calle a las 10", "la calle y …". */
const NO_STREET = anyAccent(
  `(?!(?:${STOP}|abajo|arriba|donde|principal|frente|cerca|casi|mas|cada|unas|solo|sola|otra|vez|veces|durante|gritandome|siguiendome)${ENDS})`,
);
const NO_COUNT = anyAccent(
  '(?! ?(?:veces|anos?|dias?|horas?|minutos?|semanas?|meses|yardas?|metros?|pies|millas?|cuadras?|personas?|hombres|policias|pm|am|%))',
);
const STREET_NUMBER = String.raw`(?:,? ?${NUMBER} ?\d{1,6}|,? \d{2,6})${ENDS}${NO_COUNT}`;
const UNIT = anyAccent(
  String.raw`(?:,? (?:apartamento|apto\.?|depto\.?|departamento|unidad|apt\.?|#) ?#?[\p{L}\p{N}]{1,5}${ENDS})?`,
);
const STREET_NAME = `(?:(?:[Dd]e (?:la |los |las )?|[Dd]el |El |L[ao]s? )?${NAME_HERE})`;
const TOWN = String.raw`(?:,? (?:en )?${CAPITAL}(?: ${CAPITAL}){0,2})?(?:,? (?:CA|California))?(?:,? \d{5})?`;
const MONTH = anyAccent(
  '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)',
);
const BIRTH_DAY = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:\d{1,2}|primero) de ${MONTH}(?:,? (?:del? )?\d{4})?|${MONTH} \d{1,2}(?:,? (?:del? )?\d{4})?)`;
const typed = (pattern: string): RegExp => new RegExp(STARTS + pattern, 'giu');
/** The source of a pattern whose words may each begin with a capital. */
const anyCase = (source: string): string =>
  anyAccent(source.replace(/(?<![\\[\p{L}])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`));
/** A name that is told by its capitals, after words of either case. */
const capital = (before: string, name: string): RegExp =>
  new RegExp(`${STARTS}${anyCase(before)} (?<hide>${name})`, 'gu');

/** What identifies people as Spanish says it. What looks the same in every language stands with the English. */
export const SPANISH_MASKS: readonly Mask[] = [
  { kind: 'ssn', pattern: typed(String.raw`(?:seguro social|seguro|social)${IS}(?<hide>\d[\d -]{7,10}\d)`) },
  {
    kind: 'caseNumber',
    pattern: typed(
      String.raw`(?:n[uú]mero (?:de(?:l)? )?(?:mi )?(?:caso|expediente)${IS}|(?:caso|expediente) (?:${NUMBER}|no) ?(?:es )?:? ?#?|(?:caso|expediente) es(?: el)? )(?<hide>(?=[\p{L}-]{0,8}\d)[\p{L}\p{N}][\p{L}\p{N}-]{4,30})`,
    ),
  },
  {
    kind: 'birthDate',
    pattern: typed(
      `(?:nac[ií]|naci[oó]|nacid[oa]|fecha de nacimiento|cumplea[nñ]os)(?: (?:es|fue))?:?(?: el| en)?(?: d[ií]a)? (?<hide>${BIRTH_DAY})`,
    ),
  },
  {
    kind: 'phone',
    pattern: typed(
      String.raw`(?:tel[eé]fono|tel|celular|cel|whatsapp|n[uú]mero de (?:tel[eé]fono|celular))\.?${IS}(?<hide>\+?\d[\d .()-]{5,14}\d)`,
    ),
  },
  { kind: 'plate', pattern: typed(String.raw`placas?${IS}(?<hide>(?=\p{L}{0,4}\d)[A-Z0-9]{5,8})${ENDS}`) },
  {
    kind: 'license',
    pattern: typed(
      String.raw`(?:licencia|n[uú]mero de (?:mi |su )?licencia)(?: de (?:conducir|manejar))?${IS}(?<hide>(?=\p{L}{0,2}\d)[A-Z0-9]{6,12})${ENDS}`,
    ),
  },
  {
    kind: 'address',
    pattern: new RegExp(
      String.raw`${STARTS}(?:\d{1,6},? (?:de )?(?:la )?)?${anyCase(STREET_WORDS)} (?:${STREET_NAME}(?: ${STREET_NAME}){0,3}|\d{1,3}[ªa]?(?=,? ?(?:${NUMBER}|\d)))(?:${STREET_NUMBER})?${UNIT}${TOWN}`,
      'gu',
    ),
  },
  {
    kind: 'address',
    pattern: typed(
      String.raw`(?:\d{1,6},? (?:de )?(?:la )?${STREET} ${NO_STREET}[\p{L}\p{N}]+|${STREET} ${NO_STREET}[\p{L}\p{N}]+(?: ${NO_STREET}[\p{L}\p{N}]+){0,2}${STREET_NUMBER})${UNIT}`,
    ),
  },
  { kind: 'address', pattern: typed(String.raw`c[oó]digo postal${IS}(?<hide>\d{5}(?:-\d{4})?)`) },
  {
    kind: 'name',
    pattern: typed(
      `(?:(?:mi|su|tu) nombre(?: completo| legal| verdadero)?|nombre de ${OWN} ${KIN})(?: es|:) (?<hide>${TYPED_NAME})`,
    ),
  },
  {
    kind: 'name',
    pattern: new RegExp(
      String.raw`(?<=^|[.,;!?¿¡] ?|\b(?:hola|yo|d[ií]as|tardes|noches) )me llamo (?<hide>${WHOLE_NAME})`,
      'giu',
    ),
  },
  { kind: 'name', pattern: capital('(?:me llamo|se llama|llamad[oa]|nombre:)', `(?:${NAMES})`) },
  { kind: 'name', pattern: capital('soy', `${NAME_HERE}${NEXT}{1,5}`) },
  { kind: 'name', pattern: capital(`${OWN} ${KIN_WORDS},?(?: se llama| llamad[oa]| es)?`, `(?:${NAMES})`) },
  { kind: 'name', pattern: capital(TITLE, `(?:${NAMES})`) },
  { kind: 'name', pattern: capital('contra', `(?:${NAMES})`) },
  {
    kind: 'name',
    pattern: typed(
      `(?:soy|me llamo|se llama|llamad[oa]|contra|${OWN} ${KIN},?(?: se llama| llamad[oa]| es)?) (?!ella${ENDS})(?<hide>${SMALL_NAME})`,
    ),
  },
];
