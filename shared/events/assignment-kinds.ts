/** What an assignment 交办事项 can be about. */
export const assignmentKinds = ['screening'] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];
