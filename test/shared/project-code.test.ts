import { describe, expect, it } from 'vitest';
import { taskIdSchema } from '../../shared/identifiers.ts';
import { isLaterCode, projectCodeSchema } from '../../shared/project-code.ts';

describe('a project code 项目代码', () => {
  it.each(['2604-500236-04-01-123456', '2012-500236-39-03-000001', '2017-500236-39-03-000001'])(
    '%s is one',
    (code) => {
      expect(projectCodeSchema.parse(` ${code} `)).toBe(code);
    },
  );

  it('is read as people write it: full-width, with dashes and spaces', () => {
    expect(projectCodeSchema.parse('２６０４－500236—04-01- 123456')).toBe('2604-500236-04-01-123456');
  });

  it.each([
    ['a month that is none', '2613-500236-04-01-123456'],
    ['month nought', '2600-500236-04-01-123456'],
    ['a division of five digits', '2604-50023-04-01-123456'],
    ['a running number of five digits', '2604-500236-04-01-12345'],
    ['a running number of seven digits', '2604-500236-04-01-1234567'],
    ['no hyphens', '26045002360401123456'],
    ['a letter', '2604-50O236-04-01-123456'],
    ['nothing', ''],
  ])('%s is refused', (_, code) => {
    expect(projectCodeSchema.safeParse(code).success).toBe(false);
  });
});

const first = taskIdSchema.parse('01J00000000000000000000001');
const second = taskIdSchema.parse('01J00000000000000000000002');

describe('news of a project code', () => {
  it.each([
    ['the first', null, { taskId: first, sequence: 1 }, true],
    ['a correction', { taskId: first, sequence: 3 }, { taskId: first, sequence: 4 }, true],
    ['the same again', { taskId: first, sequence: 3 }, { taskId: first, sequence: 3 }, false],
    ['an older one', { taskId: first, sequence: 4 }, { taskId: first, sequence: 3 }, false],
    ['that of a later task', { taskId: first, sequence: 9 }, { taskId: second, sequence: 3 }, true],
    ['that of an earlier task', { taskId: second, sequence: 3 }, { taskId: first, sequence: 9 }, false],
  ])('%s is later: %s', (_, known, told, later) => {
    expect(isLaterCode(known, told)).toBe(later);
  });
});
