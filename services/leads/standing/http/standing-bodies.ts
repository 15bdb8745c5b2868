import * as z from 'zod';
import { lossReasons } from '../../../../shared/events/lead-terms.ts';
import { enteredWorkDay } from '../../../../shared/time/entered.ts';
import { text } from '../../../../shared/text.ts';

const reason = text(300);

/** Bodies of the acts that set a lead aside. */
export const pauseBody = z.strictObject({ reason, reviewOn: enteredWorkDay });
export const markLostBody = z.strictObject({ reasonCode: z.enum(lossReasons), lesson: text(500) });
export const reasonBody = z.strictObject({ reason });
export const incubateBody = z.strictObject({ until: enteredWorkDay });
