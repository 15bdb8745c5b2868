import type { CountyCode, Subject } from '../../../../shared/identifiers.ts';
import { displayNameIn } from '../../directory/domain/department-directory.ts';
import { directoryDefinition, directoryId } from '../../directory/store/directory-store.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';
import type { NameOf } from '../../messages/domain/message.ts';

/** What the directory calls persons; it is read through only where a message calls somebody by name, which few do. */
export const namePersonsQuery =
  ({ table, register }: Pick<NotificationPorts, 'table' | 'register'>) =>
  async (county: CountyCode, persons: readonly Subject[]): Promise<NameOf> => {
    if (persons.length === 0) return () => null;
    const departments = (await register.departments(county)) ?? [];
    const found = await Promise.all(
      departments.map(({ id }) => table.load(directoryDefinition, county, directoryId(id))),
    );
    const directories = found.flatMap((directory) => (directory === null ? [] : [directory.state]));
    return (person) => displayNameIn(directories, person);
  };
