import * as z from 'zod';
import { subjectSchema } from '../identifiers.ts';
import { bilingualSchema } from '../language.ts';

/** Somebody was named, in the act that `where` says, whom the directory does not know (rulings 41). */
export const personUnknownFact = z.object({ person: subjectSchema, where: bilingualSchema });
