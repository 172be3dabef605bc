import type { Circumstances } from '../../../knowledge/contract.js';

/** What a point must stand on, or name, where a wrong version for the circumstances would be the danger. */
export interface RightVersion {
  readonly point: string;
  readonly when: Circumstances;
  /** Authorities, of which each is cited. */
  readonly cites?: readonly string[];
  /** Authorities that the first sentences stand on, before any other source. */
  readonly opensOn?: readonly string[];
  /** Forms and phone numbers, each of which is named. */
  readonly forms?: readonly string[];
  /** Forms and fixed lengths that are not named. */
  readonly without?: readonly string[];
  /** What is said in so many words, where the sources alone do not tell the right wording from the wrong one. */
  readonly says?: Readonly<Record<'en' | 'es', RegExp>>;
  /** Whether the version is one for this kind of order, not the general rule or that of a side. */
  readonly isOfKind?: true;
  /** Whether the version is one for this stage. */
  readonly isOfStage?: true;
  /** Whether the version is one for what is told of the person, such as a charge. */
  readonly isOfPerson?: true;
}

const restrained = 'restrained';
const asking = 'protected';

/** The versions that the dangerous answers D31 to D82 turn on, and those that a kind of order or a bare notice of hearing does. */
export const RIGHT_VERSIONS: Record<string, readonly RightVersion[]> = {
  'D31 in court is served': [
    { point: 'in-court-order/bound-now', when: { kind: 'dv', side: restrained }, cites: ['fam-6384'] },
    { point: 'in-court-order/bound-now', when: { kind: 'gv', side: restrained }, cites: ['pen-18100'], isOfKind: true },
    { point: 'in-court-order/mailed', when: { kind: 'gv' }, isOfKind: true },
    { point: 'hearing/outcome', when: {}, cites: ['fam-6384'] },
    { point: 'hearing/outcome', when: { side: restrained }, opensOn: ['fam-6384'] },
    { point: 'hearing/outcome', when: { kind: 'ch' }, cites: ['ccp-527.6'], isOfKind: true },
    { point: 'hearing/outcome', when: { kind: 'ea' }, cites: ['wic-15657.03'], isOfKind: true },
    { point: 'hearing/outcome', when: { kind: 'sv' }, cites: ['ccp-527.85'], isOfKind: true },
    { point: 'hearing/outcome', when: { kind: 'gv' }, cites: ['pen-18100'], isOfKind: true },
    { point: 'tro-to-order/after-granted', when: {}, opensOn: ['fam-6384'], cites: ['form-dv-109', 'pen-18100'] },
    { point: 'clets-what/sent', when: {}, opensOn: ['fam-6384'] },
    {
      point: 'violation-penalty/on-purpose',
      when: {},
      cites: ['fam-6384'],
      says: { en: /in court counts as knowing/, es: /corte/ },
    },
  ],
  'the sheriff serves free where violence, a threat or stalking is alleged': [
    { point: 'cost/sheriff-fee', when: {}, cites: ['ccp-527.8', 'ccp-527.85', 'ccp-527.12'] },
    { point: 'cost/sheriff-fee', when: { kind: 'ch' }, cites: ['ccp-527.6', 'ccp-527.12'], isOfKind: true },
    { point: 'service/sheriff', when: {}, opensOn: ['court-service-ch'] },
    { point: 'service/sheriff', when: { kind: 'wv' }, opensOn: ['ccp-527.8'], isOfKind: true },
  ],
  'public colleges may ask too': [
    {
      point: 'school-campus/who',
      when: {},
      cites: ['ccp-527.85', 'council-schools'],
      says: { en: /public/, es: /públic/ },
    },
  ],
  'how long a renewal lasts, by kind': [
    { point: 'renewal/how-long-renewal', when: {}, cites: ['fam-6345', 'wic-15657.03', 'ccp-527.6', 'pen-18190'] },
    { point: 'renewal/how-long-renewal', when: { kind: 'ch' }, cites: ['ccp-527.6'], isOfKind: true },
    { point: 'renewal/how-long-renewal', when: { kind: 'ea' }, cites: ['wic-15657.03'], isOfKind: true },
    { point: 'renewal/how-long-renewal', when: { kind: 'wv' }, cites: ['ccp-527.8'], isOfKind: true },
    { point: 'renewal/how-long-renewal', when: { kind: 'gv' }, cites: ['pen-18190'], isOfKind: true },
  ],
  'D32 no guns: the answer or the hearing, not the receipt': [
    {
      point: 'guns-none-or-shared/none',
      when: { kind: 'dv', side: restrained },
      forms: ['DV-120'],
      without: ['DV-800'],
    },
    { point: 'guns-none-or-shared/none', when: { kind: 'ch', side: restrained }, without: ['DV-120', 'CH-800'] },
  ],
  'D33 the state’s letter first, and five more years': [
    {
      point: 'guns-return/after-ban',
      when: { kind: 'gv', side: restrained },
      cites: ['pen-18100', 'pen-33850'],
      isOfKind: true,
    },
    { point: 'firearms/ban', when: { stage: 'expired' }, cites: ['pen-33850'] },
  ],
  'D35 forms for a new date': [
    { point: 'continuance/how-to-ask', when: { kind: 'gv' }, forms: ['GV-115'], without: ['DV-115'] },
    { point: 'continuance/how-to-ask', when: { kind: 'ea' }, forms: ['EA-115'], without: ['DV-115'] },
    { point: 'continuance/respondent-first', when: { kind: 'gv', side: asking }, cites: ['pen-18100'], isOfKind: true },
    {
      point: 'continuance/respondent-first',
      when: { kind: 'dv', side: restrained },
      cites: ['nm-v-wk', 'info-ch-115'],
    },
  ],
  'D37 only the criminal court': [
    { point: 'set-aside/ways-and-limits', when: { kind: 'cpo', side: restrained }, isOfKind: true },
    {
      point: 'protected-person-contacts/ask-change',
      when: { kind: 'cpo', side: restrained },
      without: ['DV-300'],
      isOfKind: true,
    },
    { point: 'cpo-change-length/after', when: { kind: 'cpo' }, cites: ['pen-273.5', 'pen-136.2', 'pen-646.9'] },
  ],
  'D38 the order stands meanwhile': [
    {
      point: 'set-aside/new-facts',
      when: { side: restrained },
      cites: ['ccp-1008', 'pen-273.6'],
      without: ['30 days'],
    },
    { point: 'set-aside/time-limits', when: { side: restrained }, cites: ['ccp-1008', 'ccp-473'] },
    { point: 'set-aside/time-limits', when: { kind: 'cpo', side: restrained }, cites: ['pen-136.2'], isOfKind: true },
    { point: 'appeal/same-judge', when: { kind: 'cpo', side: restrained }, cites: ['pen-136.2'], isOfKind: true },
    { point: 'appeal/other-ways', when: { kind: 'cpo' }, without: ['DV-300'], isOfKind: true },
  ],
  'D39 fees of a harassment case': [{ point: 'civil-harassment/cost', when: { kind: 'ch' }, cites: ['ccp-527.6'] }],
  'D42 guns in an elder case': [
    { point: 'firearms/kinds', when: { kind: 'ea', side: restrained }, cites: ['wic-15657.03'], isOfKind: true },
    {
      point: 'elder-abuse/money',
      when: { kind: 'ea', side: restrained },
      cites: ['wic-15657.03', 'info-dv-120'],
      without: ['1-833-401-0832'],
    },
    { point: 'firearms/receipt', when: { kind: 'ea', side: restrained }, forms: ['EA-800'], without: ['DV-800'] },
    { point: 'firearms/receipt', when: { kind: 'epo', side: restrained }, without: ['DV-800'], isOfKind: true },
    { point: 'firearms/receipt', when: { kind: 'divorce', side: restrained }, without: ['DV-800'], isOfKind: true },
  ],
  'an elder: whom to report abuse to, and the danger line': [
    { point: 'order-types/older', when: {}, cites: ['cdss-aps', 'info-dv-530'], forms: ['1-833-401-0832', '911'] },
    { point: 'order-types/older', when: { is: ['third'] }, forms: ['1-833-401-0832', '911'] },
  ],
  'a copy of the gun receipt goes to the serving agency too, in domestic violence and gun cases': [
    ...(['served-what-now/first-steps', 'served-what-now/guns-first', 'firearms/receipt'] as const).flatMap(
      (point): RightVersion[] =>
        (['dv', 'gv'] as const).map((kind) => ({
          point,
          when: { kind, side: restrained },
          cites: [kind === 'dv' ? 'fam-6389' : 'pen-18100'],
          says: {
            en: /copy (?:to|at|goes to) the (?:agency|serving agency|police)/,
            es: /copia a (?:la|esa) (?:agencia|polic)/,
          },
        })),
    ),
    {
      point: 'firearms/ban',
      when: { kind: 'gv', side: restrained },
      cites: ['pen-18100'],
      says: { en: /a copy to the serving agency/, es: /con copia a la agencia/ },
      isOfKind: true,
    },
  ],
  'not served is no leave to make contact': [
    {
      point: 'report-violation/not-served',
      when: {},
      opensOn: ['court-advice-line'],
      says: { en: /no leave to make contact/, es: /no da permiso de contacto/ },
    },
    ...([{ side: restrained }, { is: ['unserved'] }] as const).map(
      (when): RightVersion => ({
        point: 'report-violation/not-served',
        when,
        opensOn: ['court-advice-line'],
        says: { en: /^Make no contact meanwhile/, es: /^Mientras tanto, nada de contacto/ },
      }),
    ),
    {
      point: 'service/not-valid-ways',
      when: {},
      opensOn: ['court-advice-line'],
      says: { en: /makes no contact meanwhile/, es: /no hace contacto/ },
    },
  ],
  'a gun in a barred home: the police first': [
    ...([undefined, 'dv', 'ch', 'cpo', 'epo'] as const).map(
      (kind): RightVersion => ({
        point: 'served-what-now/guns-first',
        when: { kind, side: restrained },
        says: { en: /Do not go in for a gun.*police first/, es: /No entre por un arma.*antes a la policía/ },
      }),
    ),
    {
      point: 'guns-none-or-shared/out-of-reach',
      when: { side: restrained },
      cites: ['pen-273.6'],
      says: { en: /Do not go in where.*call the police/, es: /No entre a una casa.*llame a la policía/ },
    },
  ],
  'papers that came, and papers that did not': [
    {
      point: 'served-what-now/first-steps',
      when: { side: restrained, is: ['served'] },
      opensOn: ['fam-6383'],
      isOfPerson: true,
    },
    {
      point: 'served-what-now/first-steps',
      when: { side: restrained, is: ['unserved'] },
      opensOn: ['court-advice-line'],
      isOfPerson: true,
    },
    {
      point: 'served-what-now/first-steps',
      when: { side: restrained, kind: 'dv', is: ['unserved'] },
      opensOn: ['court-advice-line'],
      isOfPerson: true,
    },
  ],
  'D43 automatic orders are enforced': [
    { point: 'divorce/automatic', when: { kind: 'divorce' }, cites: ['fam-231'], forms: ['FL-110'] },
    { point: 'divorce/break-automatic', when: { kind: 'divorce' }, cites: ['fam-231', 'pen-278.5'] },
  ],
  'D44 a second renewal for harassment': [
    { point: 'renewal/new-acts', when: { kind: 'ch' }, cites: ['leahy'], isOfKind: true },
    {
      point: 'renewal/oppose',
      when: { kind: 'ch', side: restrained },
      cites: ['leahy'],
      forms: ['CH-720'],
      without: ['DV-720'],
    },
    { point: 'renewal/how-renew', when: { kind: 'ch', side: asking }, forms: ['CH-700'], without: ['DV-700'] },
  ],
  'D45 the printed date': [{ point: 'emergency-protective-order/length', when: { kind: 'epo' }, cites: ['fam-6256'] }],
  'D46 no right to a pause': [
    { point: 'parallel-criminal-case/stay-silent', when: { side: restrained }, cites: ['evid-913', 'stay-practice'] },
  ],
  'charged or asked by the police: the criminal lawyer first, before a word is written': [
    { point: 'parallel-criminal-case/written-answer', when: { side: restrained }, opensOn: ['court-respond-ch'] },
    { point: 'how-to-get/fill-in', when: { is: ['charged'] }, opensOn: ['info-dv-120'], isOfPerson: true },
    {
      point: 'how-to-get/fill-in',
      when: { side: restrained, is: ['charged'] },
      opensOn: ['info-dv-120'],
      isOfPerson: true,
    },
    {
      point: 'emergency-protective-order/contest',
      when: { side: restrained, is: ['charged'] },
      opensOn: ['info-dv-120'],
      isOfPerson: true,
    },
  ],
  'D48 another way of serving': [
    { point: 'cannot-serve/another-way', when: { kind: 'dv' }, isOfKind: true },
    { point: 'cannot-serve/another-way', when: { kind: 'ch' }, isOfKind: true },
    { point: 'cannot-serve/another-way', when: { kind: 'ea' }, isOfKind: true },
  ],
  'D51 where to file': [
    { point: 'where-to-file/county', when: { kind: 'ea', side: asking }, isOfKind: true },
    { point: 'where-to-file/county', when: { kind: 'dv', side: asking }, cites: ['fam-6301'] },
  ],
  'D52 online before 2027': [
    { point: 'where-to-file/online', when: { kind: 'ch', side: asking }, isOfKind: true },
    { point: 'where-to-file/online', when: { kind: 'ea', side: asking }, isOfKind: true },
  ],
  'D53 who can be moved out': [
    { point: 'move-out/own-home', when: { kind: 'ch', side: asking }, isOfKind: true },
    { point: 'move-out/own-home', when: { kind: 'ea', side: asking }, cites: ['wic-15657.03'], isOfKind: true },
    { point: 'move-out/ask', when: { kind: 'ch', side: asking }, isOfKind: true },
    { point: 'move-out/after-hearing', when: { kind: 'ch', side: asking }, isOfKind: true },
    { point: 'move-out/after-hearing', when: { kind: 'ea', side: asking }, cites: ['wic-15657.03'], isOfKind: true },
    { point: 'move-out/kinds', when: { kind: 'ch', side: asking }, isOfKind: true },
    { point: 'served-what-now/told-to-leave', when: { kind: 'ch', side: asking }, isOfKind: true },
    { point: 'move-out/own-home', when: { kind: 'dv', side: restrained }, cites: ['fam-6321'] },
  ],
  'D57 parents are told': [
    { point: 'minors/can-ask', when: {}, cites: ['ccp-372'] },
    { point: 'minors/parents-know', when: { side: asking, is: ['minor'] }, cites: ['ccp-372'] },
  ],
  'D58 a worker’s own order': [
    { point: 'workplace/worker-own', when: { side: asking }, forms: ['CH-100', 'DV-100'], without: ['WV-100'] },
  ],
  'D60 stay away from work': [
    { point: 'workplace/job', when: { kind: 'wv', side: restrained }, cites: ['pen-273.6'] },
    { point: 'workplace/answer', when: { kind: 'wv', side: restrained }, forms: ['WV-120'] },
  ],
  'D64 a tracker on one’s own car': [
    { point: 'tech-abuse/own-car', when: { side: restrained }, cites: ['pen-646.9', 'pen-637.7'] },
  ],
  'D65 no lockout of a co-tenant without an order': [
    {
      point: 'housing-rights/landlord-fails',
      when: {},
      opensOn: ['civ-1941.6'],
      says: {
        en: /only with a court order that shuts that person out/,
        es: /solo con una orden de la corte que lo saque/,
      },
    },
    { point: 'housing-rights/locks-cotenant', when: {}, opensOn: ['civ-1941.6'] },
  ],
  'D66 rent after a move-out': [
    { point: 'housing-rights/rent-owed', when: { side: restrained }, cites: ['civ-1941.6'] },
  ],
  'D69 taking a child': [
    { point: 'child-exchange/travel', when: {}, cites: ['pen-278.5'] },
    { point: 'child-exchange/keep-them', when: { side: asking }, cites: ['pen-278.7'] },
  ],
  'D80 a commander’s order': [{ point: 'military/mpo', when: {}, cites: ['womenslaw-military'] }],
  'signed, asked for or in force: no leave to make contact': [
    { point: 'contact-rules/no-contact', when: { stage: 'asked', side: restrained }, cites: ['court-advice-line'] },
    { point: 'contact-rules/others', when: { stage: 'asked', side: restrained }, cites: ['court-advice-line'] },
    {
      point: 'protected-person-contacts/answer',
      when: { stage: 'asked', side: restrained },
      cites: ['court-advice-line'],
      isOfStage: true,
    },
    { point: 'no-temporary-order/contact-meanwhile', when: { side: restrained }, cites: ['court-advice-line'] },
    { point: 'served-what-now/obey-now', when: { side: restrained }, cites: ['court-advice-line'] },
    {
      point: 'no-temporary-order/contact-meanwhile',
      when: { kind: 'gv', stage: 'temporary', side: restrained },
      cites: ['court-gvro'],
      isOfKind: true,
    },
    { point: 'neighbors-roommates/enough', when: { kind: 'ch', side: restrained }, cites: ['pen-273.6'] },
  ],
  'a notice of hearing alone is no order': [
    { point: 'firearms/ban', when: { stage: 'notice', kind: 'dv', side: restrained }, cites: ['form-dv-109'] },
    { point: 'firearms/when', when: { stage: 'notice', kind: 'ch' }, cites: ['fam-242'], isOfStage: true },
    { point: 'firearms/receipt', when: { stage: 'notice', kind: 'wv' }, without: ['WV-800'], isOfStage: true },
    {
      point: 'served-what-now/first-steps',
      when: { stage: 'notice', kind: 'gv', side: restrained },
      without: ['24', '48'],
      isOfStage: true,
    },
    {
      point: 'served-what-now/guns-first',
      when: { stage: 'notice', kind: 'dv', side: restrained },
      without: ['24', '48', 'DV-800'],
      isOfStage: true,
    },
    { point: 'served-what-now/obey-now', when: { stage: 'notice', side: restrained }, isOfStage: true },
    { point: 'served-what-now/told-to-leave', when: { stage: 'notice', kind: 'dv' }, isOfStage: true },
    { point: 'served-what-now/date-and-deadlines', when: { stage: 'notice', side: asking }, cites: ['info-dv-530'] },
    { point: 'contact-rules/distance', when: { stage: 'notice', side: restrained }, isOfStage: true },
    { point: 'hearing/must-attend', when: { stage: 'notice', side: restrained }, cites: ['fam-6302'], isOfStage: true },
    { point: 'guns-none-or-shared/none', when: { stage: 'notice', kind: 'dv', side: restrained }, isOfStage: true },
    { point: 'move-out/must-leave', when: { stage: 'notice', kind: 'dv', side: restrained }, isOfStage: true },
    { point: 'continuance/tro-goes-on', when: { stage: 'notice', side: restrained }, isOfStage: true },
  ],
  'no order in force, or none that bars guns: nothing has to be handed over': [
    {
      point: 'restraining-order-what/what',
      when: { kind: 'divorce', side: restrained },
      opensOn: ['fam-2040'],
      without: ['24'],
      isOfKind: true,
    },
    ...(['denied', 'expired'] as const).map(
      (stage): RightVersion => ({
        point: 'restraining-order-what/what',
        when: { stage, side: restrained },
        opensOn: ['court-advice-line'],
        without: ['24'],
        isOfStage: true,
      }),
    ),
    ...(['notice', 'denied'] as const).flatMap((stage): RightVersion[] => [
      { point: 'firearms-job/duty-gun', when: { stage, side: restrained }, opensOn: ['fam-242'], isOfStage: true },
      { point: 'firearms-job/duty-gun', when: { stage, kind: 'gv', side: restrained }, isOfStage: true },
      { point: 'cost/gun-storage', when: { stage, side: restrained }, opensOn: ['fam-242'], isOfStage: true },
    ]),
    {
      point: 'firearms/ban',
      when: { stage: 'notice', kind: 'gv', side: restrained },
      forms: ['GV-110'],
      isOfStage: true,
    },
    { point: 'in-court-order/guns-clock', when: { kind: 'epo', side: restrained }, without: ['48'], isOfKind: true },
  ],
  'a cousin may ask for a gun violence order, with a year of contact': [
    ...([undefined, asking] as const).flatMap((side): RightVersion[] =>
      ['gun-violence-order/who-asks', 'who-can-ask/list', 'order-types/guns-only', 'how-to-get/other-kinds'].map(
        (point) => ({
          point,
          when: { kind: 'gv', side },
          cites: ['pen-18100'],
          says: { en: /1 year of regular contact.*cousin/, es: /1 año de trato regular.*primo/ },
        }),
      ),
    ),
  ],
  'coming near: whom to call, whoever asks': [
    { point: 'contact-rules/distance', when: {}, cites: ['info-dv-530'], forms: ['911'] },
    { point: 'contact-rules/distance', when: { stage: 'temporary' }, forms: ['911'] },
  ],
  'no order yet: nothing to show or to obey, and help for a child who was taken': [
    ...(['thinking', 'asked', 'denied'] as const).flatMap((stage): RightVersion[] => [
      {
        point: 'child-exchange/school-pickup',
        when: { stage },
        cites: ['info-dv-530', 'info-dv-500'],
        isOfStage: true,
      },
      { point: 'child-exchange/text-about-kids', when: { stage, side: asking }, cites: ['fam-6224'], isOfStage: true },
      { point: 'children/see-children', when: { stage, side: asking }, cites: ['fam-6323'], isOfStage: true },
      { point: 'move-out/go-back', when: { stage, side: asking }, cites: ['fam-6250'], isOfStage: true },
      { point: 'school-campus/classes', when: { stage }, isOfStage: true },
    ]),
    { point: 'child-exchange/school-pickup', when: {}, cites: ['info-dv-530'] },
    { point: 'child-exchange/keep-them', when: { side: asking }, cites: ['pen-278.7', 'da-child'] },
    { point: 'how-long-tro/tro-length', when: { stage: 'denied' }, cites: ['fam-6320.5'], isOfStage: true },
  ],
  'a tracker: only the person who tracks turns it off': [
    { point: 'tech-abuse/own-car', when: {}, cites: ['ndvh'], without: ['urn tracking off', 'pague el rastreo'] },
    {
      point: 'tech-abuse/own-car',
      when: { side: asking },
      cites: ['ndvh', 'info-dv-530'],
      without: ['urn tracking off', 'pague el rastreo'],
    },
    { point: 'tech-abuse/own-car', when: { side: restrained }, cites: ['pen-646.9'] },
  ],
  'a parent asks for a child, whatever the kind': [
    { point: 'who-can-ask/behalf', when: { is: ['third'] }, cites: ['ccp-372'] },
    { point: 'who-can-ask/behalf', when: { kind: 'sv', is: ['third'] }, cites: ['ccp-372'] },
    { point: 'who-can-ask/behalf', when: { kind: 'ch', is: ['third'] }, cites: ['ccp-372'] },
    { point: 'minors/parent-files', when: { is: ['minor', 'third'] }, cites: ['ccp-372', 'fam-6229'] },
    { point: 'how-to-get/steps', when: { is: ['minor', 'third'] }, cites: ['ccp-372', 'fam-6229'] },
  ],
  'a renewal: the court that made the order, another adult serves, and no mail': [
    { point: 'where-to-file/county', when: { side: asking, stage: 'order' }, cites: ['court-renew-dv'] },
    { point: 'service/how-when', when: { side: asking, stage: 'order' }, cites: ['court-renew-dv', 'court-service'] },
    {
      point: 'service/serving-later-papers',
      when: { side: asking, stage: 'order', kind: 'gv' },
      cites: ['pen-18100'],
      isOfKind: true,
    },
    { point: 'renewal/meanwhile', when: { kind: 'dv', side: asking }, cites: ['form-dv-720'], isOfKind: true },
    { point: 'renewal/when-ask', when: { stage: 'temporary' }, cites: ['fam-242'], isOfStage: true },
  ],
  'the form of the kind that was told': [
    { point: 'how-to-get/forms', when: { kind: 'wv' }, forms: ['WV-100', 'WV-110'], isOfKind: true },
    { point: 'how-to-get/forms', when: { kind: 'sv' }, forms: ['SV-100', 'SV-110'], isOfKind: true },
    { point: 'how-to-get/forms', when: { kind: 'ea' }, forms: ['EA-100'], without: ['DV-100'], isOfKind: true },
    { point: 'how-to-get/forms', when: { kind: 'gv' }, forms: ['GV-100'], without: ['DV-100'], isOfKind: true },
    { point: 'how-to-get/forms', when: { kind: 'ch', side: restrained }, forms: ['CH-120'], isOfKind: true },
    { point: 'respond-contest/which-form', when: { kind: 'ch' }, forms: ['CH-120'], without: ['DV-120'] },
    { point: 'respond-contest/which-form', when: { kind: 'ea' }, forms: ['EA-120'], without: ['DV-120'] },
    { point: 'respond-contest/which-form', when: { kind: 'wv' }, forms: ['WV-120'], without: ['DV-120', 'SV-120'] },
    { point: 'respond-contest/which-form', when: { kind: 'sv' }, forms: ['SV-120'], without: ['DV-120', 'WV-120'] },
    { point: 'respond-contest/which-form', when: { kind: 'gv' }, forms: ['GV-120'], without: ['DV-120'] },
    { point: 'served-what-now/which-page', when: { kind: 'ea' }, forms: ['EA-109', 'EA-110'], without: ['DV-110'] },
    { point: 'firearms/receipt', when: { kind: 'wv' }, forms: ['WV-800'], without: ['CH-800', 'DV-800'] },
    { point: 'service/proof-of-service', when: { kind: 'gv' }, forms: ['GV-200'], without: ['DV-200'] },
    { point: 'continuance/how-to-ask', when: { kind: 'wv' }, forms: ['WV-115'], without: ['EA-115', 'DV-115'] },
  ],
  'the form of a change, or of a new date, for the kind that was told': [
    {
      point: 'change-or-end/restrained-asks',
      when: { kind: 'ch', side: restrained },
      forms: ['CH-600'],
      without: ['DV-300'],
    },
    {
      point: 'protected-person-contacts/ask-change',
      when: { kind: 'ch', side: restrained },
      forms: ['CH-600'],
      isOfKind: true,
    },
    { point: 'protected-person-contacts/ask-change', when: { kind: 'ea' }, without: ['DV-300'], isOfKind: true },
    { point: 'protected-person-contacts/ask-change', when: { kind: 'gv' }, cites: ['court-gvro'], isOfKind: true },
    { point: 'report-violation/judge', when: { kind: 'ch', side: asking }, forms: ['CH-600'], without: ['DV-300'] },
    { point: 'report-violation/judge', when: { kind: 'wv' }, without: ['DV-300'], isOfKind: true },
    {
      point: 'report-violation/judge',
      when: { kind: 'gv' },
      cites: ['pen-18100'],
      without: ['DV-300'],
      isOfKind: true,
    },
    ...(['parallel-criminal-case/pause', 'how-long-tro/not-served'] as const).flatMap((point): RightVersion[] => [
      ...(['ch', 'ea', 'wv', 'sv'] as const).map((kind) => ({
        point,
        when: { kind },
        forms: [`${kind.toUpperCase()}-115`],
        without: ['DV-115'],
      })),
      {
        point,
        when: { kind: 'gv' },
        forms: ['GV-115'],
        says: { en: /good reason.*is always needed|good reason: it is always needed/, es: /siempre hace falta/ },
      },
    ]),
    ...(['ea', 'wv', 'sv', 'gv'] as const).map((kind) => ({
      point: 'no-temporary-order/what-counts',
      when: { kind, side: restrained } as const,
      forms: [`${kind.toUpperCase()}-110`],
      without: ['DV-110', 'CH-110'],
    })),
    {
      point: 'no-temporary-order/what-counts',
      when: { kind: 'ea', stage: 'notice', side: restrained },
      isOfStage: true,
    },
  ],
  'an elder case is decided as fast, and either side may ask for fees': [
    { point: 'tro-decision/how-fast', when: { kind: 'ea' }, opensOn: ['wic-15657.03'], isOfKind: true },
  ],
  'proof and records by kind': [
    { point: 'evidence/who-proves', when: { kind: 'ch', side: restrained }, cites: ['ccp-527.6'], isOfKind: true },
    { point: 'evidence/how-strong', when: { kind: 'wv' }, cites: ['ccp-527.8'], isOfKind: true },
    { point: 'evidence/how-strong', when: { kind: 'ea' }, cites: ['bookout'], isOfKind: true },
    { point: 'clets-what/which-orders', when: { kind: 'divorce' }, cites: ['fam-233'], isOfKind: true },
    { point: 'clets-what/which-orders', when: { kind: 'agreed' }, cites: ['non-clets-practice'], isOfKind: true },
    { point: 'served-what-now/guns-first', when: { kind: 'divorce' }, cites: ['fam-2040'], isOfKind: true },
  ],
  "a gun of one's own counts at a relative's, and locked in a car": [
    {
      point: 'guns-none-or-shared/household',
      when: { side: restrained },
      says: {
        en: /^Under a gun ban your own guns.*or a licensed dealer.*Someone else's gun.*out of your reach/s,
        es: /^Si tiene prohibidas las armas, las suyas.*o armería.*El arma de otro.*fuera de su alcance/s,
      },
    },
    {
      point: 'guns-none-or-shared/household',
      when: { side: restrained, kind: 'gv' },
      cites: ['pen-18100'],
      isOfKind: true,
    },
    {
      point: 'firearms-job/carry',
      when: { side: restrained, kind: 'dv' },
      says: { en: /in a car.*48 hours from service/s, es: /carro.*48 horas de recibirla/s },
    },
    {
      point: 'guns-none-or-shared/left-behind',
      when: { side: asking },
      opensOn: ['info-dv-530'],
      cites: ['pen-18100'],
      forms: ['GV-100'],
    },
  ],
  'where the kind is not sure, another paper may say to leave': [
    ...(['must-leave', 'own-home'] as const).map(
      (point): RightVersion => ({
        point: `move-out/${point}`,
        when: { kind: 'ch', side: restrained },
        says: { en: /CH, WV, or SV.*must leave at once/s, es: /CH, WV o SV.*debe salir ya/s },
        isOfKind: true,
      }),
    ),
    {
      point: 'move-out/own-home',
      when: { kind: 'epo', side: asking },
      cites: ['fam-6250'],
      isOfKind: true,
    },
    {
      point: 'emergency-protective-order/home',
      when: { kind: 'epo', side: asking },
      says: { en: /temporary order before then/, es: /Pida antes en la corte una orden temporal/ },
      isOfKind: true,
    },
  ],
  'a gun violence order bars no contact, and ends on GV-600': [
    ...(['protected', 'permission', 'arrested'] as const).map(
      (point): RightVersion => ({
        point: `protected-person-contacts/${point}`,
        when: { kind: 'gv', side: restrained },
        opensOn: ['pen-18100'],
        isOfKind: true,
      }),
    ),
    { point: 'set-aside/time-limits', when: { kind: 'gv', side: restrained }, forms: ['GV-600'], isOfKind: true },
  ],
  'papers handed over once, and papers never handed over': [
    {
      point: 'missed-hearing/not-served-absent',
      when: { side: restrained, is: ['served'] },
      opensOn: ['fam-6302', 'fam-6384'],
      isOfPerson: true,
    },
    {
      point: 'set-aside/never-served',
      when: { side: restrained, is: ['served'] },
      opensOn: ['fam-6384'],
      isOfPerson: true,
    },
    {
      point: 'set-aside/time-limits',
      when: { side: restrained, is: ['unserved'] },
      says: { en: /^Obey the order.*may be void/, es: /^Mientras, obedezca la orden.*puede ser nula/ },
      isOfPerson: true,
    },
    {
      point: 'contact-rules/no-contact',
      when: { side: restrained, is: ['unserved'] },
      says: { en: /act as if it holds/, es: /pórtese como si valiera/ },
      isOfPerson: true,
    },
    {
      point: 'protected-person-contacts/answer',
      when: { side: restrained, kind: 'cpo' },
      says: { en: /^Do not answer, even if/, es: /^No conteste, aunque/ },
    },
  ],
  'the children, the command and the consulate: asked by the right person': [
    {
      point: 'divorce/what-barred',
      when: { side: restrained },
      cites: ['fam-2040', 'fam-6320'],
      says: { en: /do not ask yourself/, es: /no pida usted el permiso/ },
    },
    {
      point: 'child-exchange/travel',
      when: { side: restrained },
      cites: ['fam-6320', 'pen-278.5'],
    },
    {
      point: 'children/see-children',
      when: { side: asking },
      says: { en: /can add others.*before you keep/, es: /puede agregar a otros.*Retenerlos/ },
    },
    {
      point: 'military/mpo-ends',
      when: { side: asking },
      opensOn: ['womenslaw-military'],
      says: { en: /before the last day/, es: /antes del último día/ },
    },
    {
      point: 'out-of-state/foreign',
      when: { side: asking },
      says: { en: /^Do not count on another country/, es: /^No cuente con que otro país/ },
    },
    {
      point: 'cpo-change-length/jail',
      when: { side: asking },
      says: { en: /^The criminal order holds.*need not answer/s, es: /^La orden penal.*No tiene que contestar/s },
    },
    {
      point: 'workplace/named',
      when: { side: asking },
      cites: ['ccp-527.6'],
      forms: ['CH-100'],
    },
    {
      point: 'immigration/other-deported',
      when: { side: asking },
      opensOn: ['info-dv-500'],
      cites: ['info-dv-530'],
    },
  ],
};

/** A statement, and what it must stand on and say. */
export interface RightStatement {
  readonly id: string;
  readonly cites: readonly string[];
  readonly says: Readonly<Record<'en' | 'es', RegExp>>;
}

/** Statements of plans that a correction of the law turns on. */
export const RIGHT_STATEMENTS: readonly RightStatement[] = [
  {
    id: 'protection.ask.workplace',
    cites: ['ccp-527.8'],
    says: { en: /employer or a union representative/, es: /empleador o un representante del sindicato/ },
  },
  {
    id: 'protection.ask.school',
    cites: ['ccp-527.85'],
    says: { en: /Public and private/, es: /públicos y los privados/ },
  },
  {
    id: 'protection.sameDay.elder',
    cites: ['wic-15657.03'],
    says: { en: /next court day/, es: /siguiente día hábil/ },
  },
  {
    id: 'lawyer.cost',
    cites: ['ccp-527.6', 'wic-15657.03'],
    says: { en: /harassment or elder case either side/, es: /acoso o de mayores puede pedirlo cualquier parte/ },
  },
  { id: 'whichPaper.is.unknown', cites: ['council-schools'], says: { en: /SV is school/, es: /SV es escuela/ } },
];
