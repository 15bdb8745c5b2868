import type { Audience } from '../../../../shared/events/audience.ts';
import type { PostOfDepartment } from '../../inbox/domain/acknowledgement.ts';
import { candidatesFor, type DirectoryView } from './candidates.ts';

/**
 * Whether nobody who is to act can be reached: each post vacant, of a department nobody has entered, or away without a deputy;
 * an enterprise whose contacts nobody has entered, since its silence would count against it; a person whom the directory
 * does not know. Work is never dropped in silence.
 */
export const reachesNobody = (audience: Audience, view: DirectoryView): boolean => {
  const responsible = audience.filter(({ capacity }) => capacity === 'responsible');
  return (
    responsible.length > 0 &&
    !candidatesFor(responsible, view).some(
      ({ barrier, person }) => barrier === null && (person === null || !view.strangers.has(person)),
    )
  );
};

/** The audience, with the post of last resort as responsible where nobody who is to act can be reached. */
export const withLastResort = (
  audience: Audience,
  view: DirectoryView,
  lastResort: PostOfDepartment,
): Audience =>
  reachesNobody(audience, view)
    ? [...audience, { kind: 'post', capacity: 'responsible', ...lastResort }]
    : audience;
