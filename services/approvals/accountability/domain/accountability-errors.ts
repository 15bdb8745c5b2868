import type { CodedError, FieldFault } from '../../../../shared/coded-error.ts';
import { failure, type Outcome } from '../../../../shared/outcome.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';

/** Why a step of answering for a delay is refused. */
export const accountabilityRefusals = {
  NO_DELAY: 'wrong-state',
  CAUSE_NOT_ESTABLISHED: 'wrong-state',
  CAUSE_NOT_DEPARTMENT: 'wrong-state',
  CAUSE_CONTESTED: 'wrong-state',
  CONTEST_LATE: 'wrong-state',
  NO_CONTEST_OPEN: 'wrong-state',
  CONTEST_NOT_YOURS: 'not-yours',
  APPEAL_PERIOD_RUNNING: 'wrong-state',
  ALREADY_REFERRED: 'wrong-state',
  SANCTION_PROPOSED: 'unacceptable',
} as const satisfies Refusals;
export type AccountabilityErrorCode = keyof typeof accountabilityRefusals;
export type AccountabilityError = CodedError<AccountabilityErrorCode>;

export const refused = (
  code: AccountabilityErrorCode,
  zh: string,
  en: string,
  facts: Record<string, string | number> = {},
): Outcome<never, AccountabilityError> => failure({ code, detail: { zh, en }, facts });

// 拟给予…处分, 建议给予…处分 and the like; what a competent authority has decided may be cited by its document.
const proposal = /(拟|建议|应|可)[^。；，]{0,6}(给予|作出|予以)[^。；，]{0,12}处分/u;

/** The fields in which somebody proposes a sanction; only the competent authority decides on one (政务处分法, domain.md §5.6). */
export const sanctionFault = (fields: Readonly<Record<string, string>>): AccountabilityError | null => {
  const faults = Object.entries(fields)
    .filter(([, text]) => proposal.test(text))
    .map(([field]): FieldFault => ({
      pointer: `/${field}`,
      detail: { zh: '请删去处分意见：处分由有权机关依法决定', en: 'proposes a sanction; leave that out' },
    }));
  return faults.length === 0
    ? null
    : {
        code: 'SANCTION_PROPOSED',
        detail: {
          zh: '本平台只移送事实；处分由有权机关依法决定',
          en: 'The platform passes on facts; a sanction is for the competent authority alone.',
        },
        faults,
      };
};
