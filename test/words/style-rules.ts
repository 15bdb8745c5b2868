/** What a rule of style finds wrong in a Chinese text; null where it finds nothing. */
export type StyleRule = { readonly rule: string; readonly breaks: RegExp; readonly may?: RegExp };

const han = '\\u4e00-\\u9fff';
const closing = '，。；：、！？（）《》“”…〔〕';

/** The rules of style that a machine can hold a Chinese text to. What may stand all the same is taken out first. */
export const styleRules: readonly StyleRule[] = [
  {
    rule: 'no half-width punctuation between Chinese characters',
    breaks: new RegExp(`[${han}${closing}][,;:!?()"]|[,;:!?()"][${han}${closing}]|[${han}]\\.(?:\\s|$)`, 'u'),
  },
  {
    rule: 'no space beside a Chinese character or its punctuation',
    breaks: new RegExp(`[${han}${closing}] | [${han}${closing}]`, 'u'),
  },
  { rule: 'one full stop', breaks: /。。|。；|。，/u },
  { rule: 'a day by which says （含当日）', breaks: /(?:\d日|〔日〕)前/u },
  {
    rule: 'no day and no instant as a machine writes it',
    breaks: /\d{4}-\d{2}(?:-\d{2})?(?!\d|-)|T\d\d:\d\d|24:00/u,
    may: /\d{4}-\d{6}-\d{2}-\d{2}-\d{6}/gu,
  },
  {
    rule: 'no code, account, expression or name of a field',
    breaks:
      /\b[A-Z]\d{2}\b|[A-Z]{2,}_[A-Z]|\b[a-z]+[-.][a-z]|\b[0-9A-HJKMNP-TV-Z]{26}\b|\^|\\d|\berrors\b|\/v1\b|[a-z][A-Z][a-z]/u,
  },
];

/** The words that the table of names replaces, with the name that stands for the thing. */
export const onlyNames: readonly (readonly [instead: RegExp, name: string])[] = [
  [/申诉/u, '申请复核'],
  [/停表|(?<!暂)停计|时钟|(?<![连继])续计/u, '暂停计时、恢复计时、办理期限'],
  [/停止办理/u, '中止办理'],
  [/立案|本案|该案|原案|审批案|个案(?!例)/u, '并联审批'],
  [/审批件|该件|本件|新件|件号|开件/u, '审批事项'],
  [/未予|未获|驳回/u, '不予批准、未通过'],
  [/视为受理/u, '即为受理'],
  [/视为(?:无意见|同意)|默许|沉默/u, '按无意见处理'],
  [/不必|无需|不需/u, '无须'],
  [/了结/u, '办结'],
  [/顶岗/u, 'AB岗代理'],
  [/征地(?!补偿|拆迁)/u, '土地征收'],
  [/承接方|原部门/u, '承接部门、转出部门'],
  [/跟进人/u, '主责专员'],
  [/经办人(?!员应当回避)|经办岗/u, '承办人'],
  [/里程碑/u, '节点'],
  [/惯例先后|法定先后|放行/u, '法定顺序、调整办理顺序'],
  [/首联/u, '首次联系'],
  [/定因/u, '超期原因认定'],
  [/主责部门/u, '承办部门、主办部门、责任部门'],
  [/在跟(?!进)/u, '跟进中'],
  [/查毒|恶意代码/u, '安全检测、病毒'],
  [/跑动/u, '到场办理'],
  [/弹球|空转|换手/u, '转办、待签收用时、变更承办部门'],
  [/请督促[。，；]/u, '请督促某人做某事'],
];

/** Which rules a text breaks, in words. */
export const brokenRules = (text: string): readonly string[] => [
  ...styleRules
    .filter(({ breaks, may }) => breaks.test(may === undefined ? text : text.replaceAll(may, '')))
    .map(({ rule }) => rule),
  ...onlyNames.filter(([instead]) => instead.test(text)).map(([, name]) => `say ${name}`),
];
