import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { matterRegisterSchema, type MatterRegister } from '../domain/matter-register.ts';

export const matterRegisterDefinition: AggregateDefinition<MatterRegister> = {
  kind: 'matter-register',
  schema: matterRegisterSchema,
  identify: ({ key }) => ({ id: key, root: key }),
  indexAttributes: () => ({}),
};
