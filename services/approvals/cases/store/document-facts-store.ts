import type { Collection } from '../../../../shared/dynamo/commission.ts';
import { envelopeSchema, type Envelope } from '../../../../shared/events/envelope.ts';

/** The facts of a case's documents stand beside the case as well, by time, for its timeline. */
export const materialFacts: Collection<Envelope> = { name: 'material-fact', schema: envelopeSchema };
export const materialFactId = ({ time, id }: Pick<Envelope, 'time' | 'id'>): string => `${time}#${id}`;
