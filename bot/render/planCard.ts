import { type Attachment, CardFactory } from 'botbuilder';
import type { Plan } from '../../knowledge/planContract.js';

/** What a press asks the chat page to open. To any other client it is the words `say`, which show the plan again. */
const action = (title: string, open: 'plan' | 'calendar', say: string): object => ({
  type: 'Action.Submit',
  title,
  data: { open, say },
});

/** Two buttons: the plan as a page to print, and its dates for a calendar, where there are any still to come. */
export function planCard({ title, labels, steps }: Plan): Attachment {
  const hasDates = steps.some(({ due }) => due !== undefined && !due.isPast);
  return CardFactory.adaptiveCard({
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.3',
    fallbackText: title,
    body: [{ type: 'TextBlock', text: title, weight: 'Bolder', wrap: true }],
    actions: [
      action(labels.print, 'plan', labels.show),
      ...(hasDates ? [action(labels.calendar, 'calendar', labels.show)] : []),
    ],
  });
}
