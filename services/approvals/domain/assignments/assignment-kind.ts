import type { AssignmentKind } from '../../../../shared/events/assignment-kinds.ts';
import type { Bilingual } from '../../../../shared/language.ts';

const titles: Record<AssignmentKind, (name: string) => Bilingual> = {
  screening: (name) => ({ zh: `选资：${name}`, en: `Screening: ${name}` }),
};

/** How an assignment of a kind is headed, from the name of what it is about. */
export const titleOf = (kind: AssignmentKind, name: string): Bilingual => titles[kind](name);
