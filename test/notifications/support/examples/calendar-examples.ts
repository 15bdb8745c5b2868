/** What each type may tell, with what its message says and what it does not. */
export const calendarExamples = {
  'approvals.calendar.missing.v1': [
    [
      { missingYear: 2027, publishedThrough: '2026-12-31' },
      [
        '请导入2027年放假安排',
        '截至2026年12月31日',
        'ends on 31 December 2026',
        '2027 have not been imported',
      ],
      ['2027年1月'],
    ],
  ],
} as const;
