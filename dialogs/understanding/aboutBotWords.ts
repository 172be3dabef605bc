import type { AboutBot } from './understood.js';

/** Who is meant: the bot or this chat. */
const BOT =
  "\\b(?:you|u|ur|your|youre|you're|yourself|ya|bot|robot|ai|program|machine|chatbot|app|website|(?:this|the) (?:chat|conversation|site|page|service|thing)|order guide|usted|ustedes|eres|tú|vos|este (?:chat|robot|sitio)|esta (?:página|conversación))\\b";
/** What was written here. */
const WRITTEN =
  '\\b(?:what i (?:type|write|say|tell|told|wrote|said|typed|put)|(?:my|these) (?:messages?|words|texts? here)|chats?|conversation|lo que (?:escribo|digo|cuento|puse|escribí)|mis mensajes|conversación|aquí|here)\\b';

const any = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'iu');

/**
 * Words without which a message is about the case and not about the bot: "is he wrong", "do i have to register it" and "who
 * can see it" are asked of orders far more often than of a chat.
 */
const MARKS: Readonly<Record<AboutBot, RegExp>> = {
  what: any(BOT),
  human: any(BOT, '\\b(?:human|real person|humano|persona real)\\b'),
  // "Can you find me a lawyer" asks for one.
  lawyer: any(
    '^(?!.*\\b(?:recommend|suggest|find|give|get|know|refer|need|pick|choose|afford)\\b).*\\b(?:you|u|ya|this|that|it)\\b.{0,40}\\b(?:lawyers?|attorneys?|legal advice)\\b',
    '\\b(?:give|giving) (?:me |us )?legal advice\\b',
    '^(?!.*\\b(?:recommend|find|need|should|someone|somebody)\\b).*\\b(?:pretend|role ?play|imagine|act (?:as|like)|be (?:my|our|the|a)) ?(?:\\w+ ){0,3}(?:lawyers?|attorneys?|judge)\\b',
    '\\b(?:haga|haz|act[uú][ae]|imag[ií]n[ae](?:te|se)?)(?!\\p{L}).{0,25}\\b(?:abogad[oa]|juez|jueza)\\b',
    '\\b(?:usted|eres|es|esto)\\b.{0,20}\\b(?:abogad[oa]s?|consejo legal)',
  ),
  cost: any(BOT, '\\b(?:using|to use) this\\b', '\\busar esto\\b', '\\bis this free\\b', '\\bes gratis esto\\b'),
  private: any(
    BOT,
    WRITTEN,
    '\\bis this (?:private|confidential|anonymous|safe to)\\b',
    '\\besto es (?:privado|confidencial)',
  ),
  whoReads: any(BOT, WRITTEN),
  howLongKept: any(BOT, WRITTEN),
  deletion: any('\\b(?:delete|erase|forget|remove|wipe|borr|olvid|elimin)'),
  whichState: any(
    BOT,
    '\\b(?:county|state|estado|condado)\\b.{0,20}\\b(?:this|esto)\\b',
    '\\b(?:is this|does this)\\b.{0,20}\\b(?:california|state)',
  ),
  languages: any('\\b(?:speak|language|spanish|english|español|espanol|inglés|ingles|idiomas?|habla)\\b'),
  lawDate: any(
    BOT,
    '\\b(?:how do i know|says who|(?:your|the) sources?|come from|trust (?:this|that)|is this (?:accurate|reliable)|c[oó]mo s[eé]|fuentes|de d[oó]nde)\\b',
    '\\b(?:up to date|up-to-date|updated|last checked|current law|actualizad|al día|vigente)',
  ),
  coverage: any(BOT),
  // "Can he text me" and "do i email the clerk" ask of others.
  send: any(
    '\\b(?:(?:can|could|will|would|may|do) (?:you|u|ya|this|it)\\b|(?<=^|[.,!?] |(?<!\\p{L})(?:please|just|pls|plz|ok|so|now|and) )(?:send|email|e-mail|text|shoot|mail|fax|forward|print|message) (?:me|it|this|that|these|all|everything|the (?:info|answer|list|plan|steps)|a copy)\\b|(?:have|get) (?:you|this|it) (?:sent|emailed|texted|mailed)\\b|i want (?:this|it) (?:sent|emailed|texted|by)\\b)',
    '(?<!\\p{L})(?:(?:me|nos) (?:l[oa]s? |est[oa] )?(?:puedes?|pod[eé]s|podr[ií]as?|manda[s]?|env[ií]as?)|m[aá]nd[ae](?:me|nos)|env[ií][ae](?:me|nos)|mandarme(?:l[oa])?|enviarme(?:l[oa])?|p[aá]s(?:a|e)(?:me)?l[oa])(?!\\p{L})',
  ),
  sides: any(
    '\\b(?:sides?|sided|siding|unfair|bias(?:ed)?|neutral|accuser|accused|victims?|(?:for|against|only help) (?:wom[ae]n|men|moms|dads|fathers|mothers|wives|husbands)|(?:believe|protect|back|defend(?:ing)?|favor) (?:him|her|men|wom[ae]n|both)|for (?:him|her) or (?:for )?me|(?:the|always|all) (?:wife|husband|guy|girl|mother|father|dad|mom)|fair to|all for (?:her|him)|backs the|favor whoever|help the (?:person|wom[ae]n|m[ae]n)|hates? (?:men|dads?|fathers?|wom[ae]n|moms?|mothers?))\\b',
    '(?<!\\p{L})(?:lados?|parcial|justos|a favor|contra los|a qui[eé]n defiende|le(?:s)? cree[ns]?|defienden? a|ayudan? (?:nom[aá]s |solo |tambi[eé]n )?a(?:l)?|la raz[oó]n a|(?:para|de) ella|de parte de qui[eé]n|est[aá]s? con (?:ella|[eé]l)|(?:la|lo|los|las) defiende[ns]?|ayudas? a (?:las |los )?(?:mujeres|hombres))(?!\\p{L})',
  ),
  person: any(
    '\\b(?:talk|speak|chat|connect|call|reach|hablar|comunicar|pasar?)\\b.{0,40}\\b(?:person|human|someone|somebody|people|agent|operator|representative|persona|alguien|humano|agente)\\b',
  ),
  knownAboutMe: any(
    '\\b(?:you|u)\\b.{0,25}\\b(?:know|remember|have|got|saved|kept|noted|wrote down)\\b',
    '\\bwhat (?:did|have) i (?:told|tell|said|say)\\b',
    '\\b(?:sabe|sabes|recuerda|guard[óo]|anot[óo])\\b',
  ),
};

/** Whether a message names what a question about the bot is about. */
export const namesBot = (said: string, about: AboutBot): boolean => MARKS[about].test(said);
