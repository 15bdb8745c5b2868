import type { Audience } from '../../../../shared/events/audience.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import type { CountyRegister } from '../../../../shared/names/county-register.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import type { DirectoryView, StandingDeputies } from '../domain/candidates.ts';
import { toldFor } from '../../directory/domain/enterprise-contacts.ts';
import type { DirectoryStore } from '../../kernel/ports.ts';

/** Reads of the directory what an audience touches: one item for each department, enterprise and person in it, side by side. */
export const lookUp = async (
  ports: {
    readonly directory: DirectoryStore;
    readonly standingDeputies: StandingDeputies;
    readonly isStranger: CountyRegister['isStranger'];
  },
  county: CountyCode,
  audience: Audience,
  on: LocalDate,
): Promise<DirectoryView> => {
  const departments = new Set(audience.flatMap((each) => (each.kind === 'post' ? [each.department] : [])));
  const enterprises = new Set(
    audience.flatMap((each) => (each.kind === 'enterprise' ? [each.creditCode] : [])),
  );
  const persons = [...new Set(audience.flatMap((each) => (each.kind === 'person' ? [each.subject] : [])))];
  const [directories, contacts, unknown] = await Promise.all([
    Promise.all([...departments].map((department) => ports.directory.department(county, department))),
    Promise.all([...enterprises].map((creditCode) => ports.directory.contacts(county, creditCode))),
    Promise.all(persons.map((person) => ports.isStranger(county, person))),
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
    strangers: new Set(persons.filter((_, index) => unknown[index])),
  };
};
