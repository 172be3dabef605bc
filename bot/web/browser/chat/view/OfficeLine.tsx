import type { VNode } from 'preact';
import type { Office } from '../brand.js';
import { Away, dial } from './Inline.js';
import { say } from './words.js';

/** Whose chat it is: the host's office, by its name with its website behind it, and its phone. */
export function OfficeLine({ office: { name, phone, web } }: { office: Office }): VNode {
  return (
    <dl class="office">
      <div>
        <dt>{say('officeFrom')}</dt>
        <dd>{web ? <Away href={web}>{name}</Away> : name}</dd>
      </div>
      {phone && (
        <div>
          <dt>{say('officePhone')}</dt>
          <dd>
            <a href={dial(phone)}>{phone}</a>
          </dd>
        </div>
      )}
    </dl>
  );
}
