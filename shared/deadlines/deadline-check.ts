import { constant } from '../constant.ts';
import { subjectSchema } from '../identifiers.ts';

/**
 * Who acts when the law or a deadline does, and nobody in person. Records of notifications from before it was one name say
 * `system:deadline-check`.
 */
export const deadlineCheck = constant(subjectSchema, 'system:check-deadlines');
