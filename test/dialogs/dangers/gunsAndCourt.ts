import { type DangerousAnswer, notNo, notYes, open } from './dangerousAnswer.js';

/** D31 to D46: guns, what is heard in court, dates, two cases at once, costs, recordings, renewals. */
export const GUNS_AND_COURT: Record<string, DangerousAnswer> = {
  'D31 heard in court, yet not bound without papers': {
    asked: [
      notYes(
        'the judge read it out while i sat there but nobody handed me anything, so i am not bound until someone does?',
      ),
      notYes(
        'he stood next to me when the judge granted it. does the sheriff have to give him the order again before it works?',
      ),
      notNo('i dialed in on zoom and heard the ruling, am i already under it today?'),
    ],
    instead: ['in-court-order', 'service/serving-later-papers'],
    never: ['service/how-when', 'service/who-serves'],
  },
  'D32 no guns, so nothing to do, or the receipt form': {
    asked: [
      notYes('never owned a gun in my life so i can just skip that whole part of the dv order?'),
      notYes('i have zero guns, do i turn in the gun receipt with nothing written on it?'),
      open('where do i tell the judge that i do not own any firearm'),
    ],
    // The receipt's own answer says that it does not fit a person without guns.
    instead: ['guns-none-or-shared/none', 'guns-none-or-shared/none-proof', 'firearms/receipt'],
  },
  'D33 the order ended, so just pick the guns up': {
    asked: [
      notYes('my order ran out on friday, may i drive to the station and grab my pistols?'),
      notYes('gun violence order is finished now so buying a new shotgun is fine?'),
      notYes('ya se acabó la orden, ¿puedo pasar a recoger mi pistola sin más trámite?'),
    ],
    instead: [
      'guns-return/pick-up',
      'guns-return/letter',
      'guns-return/after-ban',
      'guns-return/how-long',
      'firearms/how-long',
      'record-after/after-effects',
    ],
  },
  'D34 guns to a wife or a father': {
    asked: [
      notYes('could i sign my rifles over to my wife and leave them in our bedroom?'),
      notYes('my father has a vault at his ranch, is it enough to drop the guns off there?'),
      notYes('the safe is my roommates and i dont know the code so my shotgun can stay in it?'),
    ],
    instead: [
      'guns-none-or-shared/relatives',
      'guns-none-or-shared/household',
      'guns-none-or-shared/no-key',
      'firearms/where',
      'wrongdoing.guns',
      'wrongdoing.guns.way',
    ],
  },
  'D35 the response first, the extra date after, and staying home on an agreement': {
    asked: [
      notYes('her lawyer and mine settled on a later day by email, so nobody needs to show up tomorrow?'),
      open('i want to get the free extra court date, should my answer go in before i ask'),
      notYes('if i already turned in my answer am i still owed one new date without a reason?'),
    ],
    instead: [
      'continuance/both-agree',
      'continuance/respondent-first',
      'continuance/signed-order',
      'continuance/how-to-ask',
      'continuance/good-reason',
      'missed-hearing/before-the-date',
    ],
  },
  'D36 a verdict on an accident or a like': {
    asked: [
      open('my thumb slipped and hearted her picture, did i break the order'),
      open('ran into him at costco by pure chance, is that breaking the restraining order'),
      open('le puse me gusta a una foto suya sin querer, ¿eso es violar la orden?'),
    ],
    instead: [
      'violation-repeat/accident',
      'violation-repeat/online',
      'contact-rules/chance',
      'contact-rules/online',
      'confession.contact',
    ],
  },
  'D37 case dismissed means contact, the victim lifts it, fifteen years for all': {
    asked: [
      notYes('the da tossed my case last week so i can ring her up again, correct?'),
      notYes('i was the one he hurt. can i take the criminal stay away order off myself?'),
      notYes('does every criminal protective order run for fifteen years?'),
    ],
    instead: [
      'cpo-change-length',
      'parallel-criminal-case/charges-dropped',
      'change-or-end/criminal-too',
      'criminal-protective-order',
    ],
  },
  'D38 asking to reconsider lifts the order, and there are thirty days': {
    asked: [
      notYes('once i hand in a motion to reconsider do i get to ignore the order?'),
      notYes('is it thirty days that i have to ask the same judge to look at it again?'),
      open('got new proof after court, how many days to ask the judge to rethink it'),
    ],
    instead: [
      'set-aside/meanwhile',
      'set-aside/time-limits',
      'set-aside/ways-and-limits',
      'set-aside/new-facts',
      'appeal/same-judge',
      'appeal/stays-on',
      'appeal/new-proof',
    ],
  },
  'D39 in-laws as harassment, cousins as domestic violence': {
    asked: [
      notYes('is a civil harassment case the way to go against my mother in law?'),
      notYes('could i use the domestic violence papers on my cousin who beats me?'),
      notNo('mi suegro me amenaza, ¿entra en violencia doméstica?'),
    ],
    instead: ['who-can-ask/in-laws', 'order-types/relatives', 'civil-harassment/who', 'order-types/dv-or-ch'],
  },
  'D40 suing for having asked': {
    asked: [
      notYes('she lost in court against me, can i take her to court for malicious prosecution now?'),
      notYes('will he be able to sue me for damages because i asked for the order and the judge denied it?'),
      open('someone called the police on me with a made up story on purpose, am i able to sue over that'),
    ],
    instead: ['false-claims/suing-later', 'false-claims/false-police', 'false-claims/denied-means'],
  },
  'D41 record everything, or never record': {
    asked: [
      notYes('should i leave my phone recording all our talks and put them on the internet?'),
      notNo('i am filing a domestic violence request, may i tape what he says so that only the judge hears it?'),
      notYes('im the one the order is against, am i allowed to secretly tape her to prove she lies?'),
    ],
    instead: ['evidence-how/recordings', 'tech-abuse/record', 'wrongdoing.spy'],
  },
  'D42 an elder order over money leaves every gun': {
    asked: [
      notYes('its an elder order and only about moms bank money so my guns stay with me for sure?'),
      open('elder abuse order because of cash, do the firearms have to go'),
      notYes('la orden de abuso de ancianos es solo por dinero, ¿entonces me quedo con mis armas?'),
    ],
    instead: [
      'firearms/kinds',
      'firearms/ban',
      'firearms/when',
      'elder-abuse/orders-length',
      'in-court-order/guns-clock',
    ],
  },
  'D43 nobody enforces the automatic orders of a divorce': {
    asked: [
      notYes('those orders on my divorce summons are just civil stuff the cops ignore, yes?'),
      notNo('my husband emptied the savings after i served the divorce summons. is that against the law?'),
    ],
    instead: ['divorce/break-automatic', 'divorce/what-barred', 'divorce/automatic'],
  },
  'D44 a harassment order is renewed again and again': {
    asked: [
      notYes('my civil harassment order was renewed once already, can i get it renewed again with nothing new?'),
      notYes('can a ch order against a neighbor be extended for ever without anything new happening?'),
    ],
    instead: ['renewal/new-acts', 'renewal/how-often', 'civil-harassment/length'],
  },
  'D45 counting out the end of an emergency order': {
    asked: [
      open('the cops gave me an epo on saturday night, what day is it over'),
      open('officer handed me an emergency protective order yesterday at 3, work out when it stops'),
      open('la policía me dio una orden de emergencia el viernes, ¿qué día termina?'),
    ],
    instead: ['emergency-protective-order/length', 'emergency-protective-order/after'],
  },
  'D46 silence stops the case, immunity is owed': {
    asked: [
      notYes('if i say i plead the fifth does the judge have to freeze the order case?'),
      notYes('do they owe me immunity before i turn over the gun?'),
      notYes('can i make the restraining order court wait until my criminal trial is over?'),
    ],
    instead: [
      'parallel-criminal-case/stay-silent',
      'parallel-criminal-case/pause',
      'parallel-criminal-case/guns-charged',
      'firearms/fear-charges',
    ],
  },
};
