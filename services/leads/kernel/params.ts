import * as z from 'zod';
import { leadIdSchema, projectIdSchema } from '../../../shared/identifiers.ts';

export const leadParams = z.strictObject({ leadId: leadIdSchema });

export const projectParams = z.strictObject({ projectId: projectIdSchema });
