/** Where each figure of a clock comes from, shown beside it so that a click tells why. */
export const clockSources = [
  {
    figure: 'limit',
    source: 'county-settings; domain.md §6.3',
    zh: '时限由本县设定，未设定的用默认值',
    en: 'The county sets the limit; where it has not, the default holds.',
  },
  {
    figure: 'used',
    source: '《行政许可法》第八十二条；《民法典》第二百零一条、第二百零三条',
    zh: '自次日起按工作日计，依法暂停计时的日子不计',
    en: 'Working days from the day after, lawful pauses left out.',
  },
  {
    figure: 'due',
    source: 'domain.md §2.6.2; rulings 1, 4',
    zh: '第一个用满时限的工作日；超出已公布日历的日期为暂定',
    en: 'The first working day that uses up the limit; provisional beyond the published calendar.',
  },
  {
    figure: 'light',
    source: 'domain.md §5.1',
    zh: '剩余工作日不多于黄灯线为黄，超过时限为红，超过法定时限为红★',
    en: 'Yellow from the yellow line, red past the limit, red-star past the limit of the law.',
  },
  {
    figure: 'rungs',
    source: 'domain.md §5.5; rulings 6',
    zh: '逾期满规定工作日逐级提醒，每级一次；只有办结才停',
    en: 'One rung after another as working days pass the limit, each once; only completing stops it.',
  },
] as const;
