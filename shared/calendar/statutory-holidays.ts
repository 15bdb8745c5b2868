/**
 * Holidays which the law itself fixes to a date of the solar calendar, as `MM-DD` (全国年节及纪念日放假办法, as amended in
 * 2024): New Year, 1–2 May, 1–3 October. They hold in a year whose arrangement nobody has published yet.
 */
export const fixedHolidays = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'] as const;
