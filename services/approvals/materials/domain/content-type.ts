/** The kinds of file an application takes, each with the endings its names may have; nothing else is taken. */
const endingsOf = {
  'application/pdf': ['pdf'],
  'application/ofd': ['ofd'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
} as const satisfies Record<string, readonly string[]>;
export type ContentType = keyof typeof endingsOf;

export const isContentType = (name: string): name is ContentType => Object.hasOwn(endingsOf, name);

export const contentTypes: readonly ContentType[] = Object.keys(endingsOf).filter(isContentType);

/** The endings a file of a type may have. */
export const endingsOfType = (type: ContentType): readonly string[] => endingsOf[type];

export const hasEndingOf = (fileName: string, type: ContentType): boolean =>
  endingsOfType(type).some((ending) => fileName.toLowerCase().endsWith(`.${ending}`));
