import type { Audience } from '../../../../shared/events/audience.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import { toldFor } from '../../directory/domain/enterprise-contacts.ts';
import {
  contactsDefinition,
  contactsId,
  directoryDefinition,
  directoryId,
} from '../../directory/store/directory-store.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';
import type { DirectoryView, StandingDeputies } from '../domain/candidates.ts';

/** Reads of the directory what an audience touches: one item for each department, enterprise and person in it, side by side. */
export const lookUpQuery =
  ({ table, register }: Pick<NotificationPorts, 'table' | 'register'>, standingDeputies: StandingDeputies) =>
  async (county: CountyCode, audience: Audience, on: LocalDate): Promise<DirectoryView> => {
    const departments = new Set(audience.flatMap((each) => (each.kind === 'post' ? [each.department] : [])));
    const enterprises = new Set(
      audience.flatMap((each) => (each.kind === 'enterprise' ? [each.creditCode] : [])),
    );
    const persons = [...new Set(audience.flatMap((each) => (each.kind === 'person' ? [each.subject] : [])))];
    const [directories, contacts, unknown] = await Promise.all([
      Promise.all(
        [...departments].map((department) =>
          table.load(directoryDefinition, county, directoryId(department)),
        ),
      ),
      Promise.all(
        [...enterprises].map((creditCode) => table.load(contactsDefinition, county, contactsId(creditCode))),
      ),
      Promise.all(persons.map((person) => register.isStranger(county, person))),
    ]);
    return {
      on,
      departments: new Map(
        directories.flatMap((found) => (found === null ? [] : [[found.state.department, found.state]])),
      ),
      contacts: new Map(
        contacts.flatMap((found) => (found === null ? [] : [[found.state.creditCode, toldFor(found.state)]])),
      ),
      standingDeputies,
      strangers: new Set(persons.filter((_, index) => unknown[index])),
    };
  };
