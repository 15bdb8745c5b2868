import { describe, expect, it } from 'vitest';
import { logInstant } from '../../../../services/approvals/imports/domain/log-instant.ts';

describe('the times of a log', () => {
  it.each([
    ['2010-10-01 01:06:40.020000+02:00', '2010-09-30T23:06:40.020Z'],
    ['2010-11-26 00:00:00.019999+01:00', '2010-11-25T23:00:00.019Z'],
    ['2010-10-01 01:06:40+02:00', '2010-09-30T23:06:40.000Z'],
    ['2010-10-01T01:06:40.5Z', '2010-10-01T01:06:40.500Z'],
    ['2010-10-01 01:06+0530', '2010-09-30T19:36:00.000Z'],
    ['2010-10-01 01:06:40,250-03', '2010-10-01T04:06:40.250Z'],
  ])('%s is %s', (written, instant) => {
    expect(logInstant(written)).toBe(instant);
  });

  it.each([
    '2010-10-01 01:06:40',
    '2010-10-01',
    '01/10/2010 01:06+02:00',
    '2010-02-30 01:06:40+01:00',
    '2010-13-01 01:06:40+01:00',
    '2010-10-01 25:06:40+01:00',
    'yesterday',
    '',
  ])('%j is no instant', (written) => {
    expect(logInstant(written)).toBeNull();
  });
});
