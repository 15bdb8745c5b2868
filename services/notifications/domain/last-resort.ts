import type { Audience } from '../../../shared/events/audience.ts';
import type { PostOfDepartment } from './acknowledgement.ts';
import { candidatesFor, type DirectoryView } from './candidates.ts';

/**
 * The audience, with the post of last resort as responsible where nobody who is to act can be reached: each post vacant, of
 * a department nobody has entered, or away without a deputy; an enterprise whose contacts nobody has entered, since its
 * silence would count against it. Work is never dropped in silence. A person named is always reached.
 */
export const withLastResort = (
  audience: Audience,
  view: DirectoryView,
  lastResort: PostOfDepartment,
): Audience => {
  const responsible = audience.filter(({ capacity }) => capacity === 'responsible');
  if (responsible.length === 0) return audience;
  if (candidatesFor(responsible, view).some(({ barrier }) => barrier === null)) return audience;
  return [...audience, { kind: 'post', capacity: 'responsible', ...lastResort }];
};
