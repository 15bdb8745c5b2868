import * as z from 'zod';
import { creditCodeSchema, enteredCreditCode } from '../../../../shared/credit-code.ts';
import {
  departmentIdSchema,
  newSubjectSchema,
  postIdSchema,
  subjectSchema,
} from '../../../../shared/identifiers.ts';
import { maskName, maskPhone } from '../../../../shared/masking.ts';
import { line } from '../../../../shared/text.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';
import { enteredWorkDay } from '../../../../shared/time/entered.ts';
import { mostHoldersOfAPost, type DepartmentDirectory } from '../domain/department-directory.ts';
import { mostContactsOfAnEnterprise, type EnterpriseContacts } from '../domain/enterprise-contacts.ts';

const eachOnce = (people: readonly { readonly subject: string }[]): boolean =>
  new Set(people.map(({ subject }) => subject)).size === people.length;

const person = { subject: newSubjectSchema, displayName: line(80) };

const holder = z.strictObject({ ...person, from: enteredWorkDay });

const shownPerson = z.strictObject({ subject: subjectSchema, displayName: z.string() });

export const holdersInput = z.strictObject({
  holders: z.array(holder).max(mostHoldersOfAPost).refine(eachOnce, '同一人只能列一次 · each person once'),
});

export const contactsInput = z.strictObject({
  contacts: z
    .array(z.strictObject(person))
    .max(mostContactsOfAnEnterprise)
    .refine(eachOnce, '同一人只能列一次 · each person once'),
});

export const leaveInput = z.strictObject({
  to: enteredWorkDay,
  deputy: subjectSchema.nullable().default(null),
});

export const ofDepartment = z.strictObject({ department: departmentIdSchema });
export const ofPost = z.strictObject({ department: departmentIdSchema, post: postIdSchema });
export const ofLeave = z.strictObject({
  department: departmentIdSchema,
  person: subjectSchema,
  from: enteredWorkDay,
});
export const ofEnterprise = z.strictObject({ creditCode: enteredCreditCode });

export const postHoldersView = z.strictObject({
  department: departmentIdSchema,
  posts: z.array(
    z.strictObject({ post: postIdSchema, holders: z.array(shownPerson.extend({ from: dateSchema })) }),
  ),
});

export const leavesView = z.strictObject({
  department: departmentIdSchema,
  leaves: z.array(
    z.strictObject({
      person: subjectSchema,
      from: dateSchema,
      to: dateSchema,
      deputy: subjectSchema.nullable(),
    }),
  ),
});

export const contactsView = z.strictObject({
  creditCode: creditCodeSchema,
  contacts: z.array(shownPerson),
  /** Whom the county's lead names, masked: while nobody is entered above, the enterprise is told in its own inbox. */
  namedByLead: z
    .strictObject({ name: z.string(), title: z.string().nullable(), phone: z.string() })
    .nullable(),
});

export const presentPostHolders = ({
  department,
  posts,
}: DepartmentDirectory): z.input<typeof postHoldersView> => ({ department, posts });

export const presentLeaves = ({ department, leaves }: DepartmentDirectory): z.input<typeof leavesView> => ({
  department,
  leaves,
});

export const presentContacts = ({
  creditCode,
  contacts,
  namedByLead,
}: EnterpriseContacts): z.input<typeof contactsView> => {
  const contact = namedByLead?.contact ?? null;
  return {
    creditCode,
    contacts,
    namedByLead:
      contact === null
        ? null
        : { name: maskName(contact.name), title: contact.title, phone: maskPhone(contact.phone) },
  };
};
