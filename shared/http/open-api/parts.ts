const text = { type: 'string' } as const;

/** Headers of answers, each said once. */
export const headers = {
  ETag: {
    description:
      '此次读到或写成的版本，修改时以If-Match带回 · The version read or written; send it back as If-Match.',
    schema: text,
  },
  Location: { description: '新建之物的地址 · Where the thing that was made stands.', schema: text },
  'Idempotency-Replayed': {
    description:
      '为true时，是同一请求先前的答复，未重复办理 · `true` where this is the answer given to the same request before; nothing was done again.',
    schema: { type: 'string', enum: ['true'] },
  },
  'X-Correlation-Id': {
    description: '本次编号，报修时请提供 · The correlation id; quote it when asking for help.',
    schema: text,
  },
  'WWW-Authenticate': { description: '应以何种方式登录 · How to authenticate.', schema: text },
  'Retry-After': {
    description: '几秒后可重试 · After how many seconds to try again.',
    schema: { type: 'string' },
  },
} as const;

export type HeaderName = keyof typeof headers;

/** A header of an answer by its name, and where it is said. */
export const headerReference = (name: HeaderName): readonly [string, { readonly $ref: string }] => [
  name,
  { $ref: `#/components/headers/${name}` },
];

/** Headers of requests, each said once. */
export const headerParameters = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: '答复所用语言，zh（默认）或en · The language of the answer: zh, as is usual, or en.',
    schema: text,
    example: 'zh-CN',
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      '每次办理一个键，重发时用同一个键，不会重复办理 · One key for each thing to be done; sent again with it, nothing is done twice.',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
    example: '7f1a4c1e-5a0c-4d0e-9f6e-2b7a1b0c9d8e',
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description:
      '读到的ETag；他人已改则不写入 · The ETag that was read; nothing is written where somebody changed it since.',
    schema: text,
    example: '"3"',
  },
  IfMatchRequired: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description:
      '读到的ETag，必填；新建时填“*” · The ETag that was read; must be sent, `*` where any version will do.',
    schema: text,
    example: '"3"',
  },
} as const;

export const parameterReference = (name: keyof typeof headerParameters) => ({
  $ref: `#/components/parameters/${name}`,
});
