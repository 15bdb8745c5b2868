import type { Audience } from '../../../shared/events/audience.ts';
import type { PostOfDepartment } from './acknowledgement.ts';
import { candidatesFor, type DirectoryView } from './candidates.ts';

/**
 * The audience, with the post of last resort as responsible where none of the posts that are to act reaches a person:
 * vacant, of a department nobody has entered, or away without a deputy. Work is never dropped in silence.
 */
export const withLastResort = (
  audience: Audience,
  view: DirectoryView,
  lastResort: PostOfDepartment,
): Audience => {
  const responsible = audience.filter(
    ({ kind, capacity }) => capacity === 'responsible' && kind !== 'enterprise',
  );
  if (!responsible.some(({ kind }) => kind === 'post')) return audience;
  if (candidatesFor(responsible, view).some(({ barrier }) => barrier === null)) return audience;
  return [...audience, { kind: 'post', capacity: 'responsible', ...lastResort }];
};
