import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { letterRegisterSchema, type LetterRegister } from '../domain/letter-register.ts';

export const letterRegisterDefinition: AggregateDefinition<LetterRegister> = {
  kind: 'letter-register',
  schema: letterRegisterSchema,
  identify: ({ about }) => ({ id: about, root: about }),
  indexAttributes: () => ({}),
};
