import { Entity } from 'botframework-connector/lib/connectorApi/models/mappers.js';

/** Makes the connector of botbuilder 4.23.3 send entities whole. As shipped its serializer keeps `type`, `text` and
 *  `mentioned` of every entity and drops the rest, the AI label and the citations that Teams shows among it:
 *  the mapper `Entity` lacks `additionalProperties`. Works on the whole process; calling it twice does no harm. */
export function keepEntities(): void {
  Entity.type.additionalProperties = { type: { name: 'Object' } };
}
