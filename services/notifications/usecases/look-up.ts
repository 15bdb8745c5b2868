import type { Audience } from '../../../shared/events/audience.ts';
import type { CountyCode } from '../../../shared/identifiers.ts';
import type { LocalDate } from '../../../shared/time/clock.ts';
import type { DirectoryView, StandingDeputies } from '../domain/candidates.ts';
import { toldFor } from '../domain/enterprise-contacts.ts';
import type { DirectoryStore } from './ports.ts';

/** Reads of the directory what an audience touches: one item for each department and enterprise in it, side by side. */
export const lookUp = async (
  ports: { readonly directory: DirectoryStore; readonly standingDeputies: StandingDeputies },
  county: CountyCode,
  audience: Audience,
  on: LocalDate,
): Promise<DirectoryView> => {
  const departments = new Set(audience.flatMap((each) => (each.kind === 'post' ? [each.department] : [])));
  const enterprises = new Set(
    audience.flatMap((each) => (each.kind === 'enterprise' ? [each.creditCode] : [])),
  );
  const [directories, contacts] = await Promise.all([
    Promise.all([...departments].map((department) => ports.directory.department(county, department))),
    Promise.all([...enterprises].map((creditCode) => ports.directory.contacts(county, creditCode))),
  ]);
  return {
    on,
    departments: new Map(
      directories.flatMap((found) => (found === null ? [] : [[found.state.department, found.state]])),
    ),
    contacts: new Map(
      contacts.flatMap((found) => (found === null ? [] : [[found.state.creditCode, toldFor(found.state)]])),
    ),
    standingDeputies: ports.standingDeputies,
  };
};
