import * as z from 'zod';
import { assignmentIdSchema, type AssignmentId } from '../../../../shared/identifiers.ts';
import { keptLine } from '../../../../shared/text.ts';

/**
 * The supervision letters 督办函 about one task or assignment, by the fact that called for each. A rung is raised once
 * for a clock and due version, so a letter for each such fact is one letter for each; a finished subject gets no more.
 */
export const letterRegisterSchema = z.object({
  about: keptLine(),
  letters: z
    .array(z.object({ calledForBy: keptLine(), assignmentId: assignmentIdSchema }))
    .max(400)
    .readonly(),
  finished: z.boolean(),
});
export type LetterRegister = Readonly<z.infer<typeof letterRegisterSchema>>;

export const emptyRegister = (about: string): LetterRegister => ({ about, letters: [], finished: false });

/** Whether a fact still calls for a letter. */
export const callsForLetter = ({ letters, finished }: LetterRegister, calledForBy: string): boolean =>
  !finished && !letters.some((letter) => letter.calledForBy === calledForBy);

export const withLetter = (
  register: LetterRegister,
  calledForBy: string,
  assignmentId: AssignmentId,
): LetterRegister => ({ ...register, letters: [...register.letters, { calledForBy, assignmentId }] });
