import type { Principal } from '../auth/principal.ts';
import type { CodedError } from '../coded-error.ts';
import type { Table } from '../dynamo/table.ts';
import type { WriteStep } from '../dynamo/write-step.ts';
import type { Bilingual } from '../language.ts';
import type { Named } from '../names/named-in.ts';
import { strangerSteps } from '../names/strangers.ts';
import { vetNames, type NameSource } from '../names/vet-names.ts';
import { success, type Outcome } from '../outcome.ts';
import type { ServiceName } from '../service-names.ts';
import type { Instant } from '../time/clock.ts';
import { withWarnings } from './warnings.ts';

type Caller = { readonly principal: Principal; readonly now: Instant; readonly correlationId: string };

/** A request that may be done, with what goes on record beside it and how its answer is completed. */
export type Admission = {
  readonly now: Instant;
  readonly beside: readonly WriteStep[];
  readonly answer: (body: unknown) => unknown;
};

/** Looks at what a request names: it is refused, or admitted with warnings. */
export type Door = (
  caller: Caller,
  route: { readonly method: string; readonly summary: string },
  named: readonly Named[],
) => Promise<Outcome<Admission, CodedError>>;

/** What a route is for, in both languages where its summary has both. */
const purposeOf = (summary: string): Bilingual => {
  const [zh = summary, en = zh] = summary.split(' · ');
  return { zh, en };
};

/** The door of a service: what others will refuse is refused here (DESIGN §6), by the service's own records. */
export const createDoor =
  (service: ServiceName, table: Pick<Table, 'load' | 'steps'>, source: NameSource): Door =>
  async ({ principal, now, correlationId }, { method, summary }, named) => {
    const { county, subject } = principal;
    // Who asks for the lists of a person who is not known finds them empty; only what is written names somebody.
    const naming = named.filter(({ kind }) => kind !== 'person' || method !== 'get');
    if (naming.length === 0) return success({ now, beside: [], answer: (body) => body });
    const vetted = await vetNames(source, { county, subject }, now, naming);
    if (!vetted.ok) return vetted;
    const { strangers, warnings } = vetted.value;
    const answer = (body: unknown) => withWarnings(body, warnings);
    if (strangers.length === 0) return success({ now, beside: [], answer });
    const department = await source.coordinatingDepartment(county);
    const context = { county, actor: subject, correlationId, now };
    const persons = [...new Set(strangers.map(({ person }) => person))];
    const told = await Promise.all(
      persons.map((person) =>
        strangerSteps(table, service, context, { person, where: purposeOf(summary), department }),
      ),
    );
    return success({ now, beside: told.flat(), answer });
  };
