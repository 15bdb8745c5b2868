import * as z from 'zod';
import { html, type Html } from '../../../../shared/http/html.ts';
import type { Attribution, Party } from '../../../../shared/deadlines/attribution.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { detailsOf } from './evidence-values.ts';
import { localTime, nameOfFact } from './evidence-wording.ts';

/** One line of what is known: what it is, and what it says; left out where there is nothing to say. */
export type Fact = readonly [label: string, value: string | null];

/** A supervision letter about the work: when it was sent, by when it was to be answered, and the answer. */
export type LetterFacts = {
  readonly sentAt: Instant;
  readonly title: string;
  readonly replyBy: string;
  readonly state: string;
  readonly reply: string | null;
};

export type EvidencePage = {
  readonly title: string;
  readonly drawnUpAt: Instant;
  readonly notice: string;
  readonly facts: readonly Fact[];
  /** Whose the working days were; they add up to the total. */
  readonly ledger: readonly { readonly heading: string; readonly days: Attribution }[];
  readonly letters: readonly LetterFacts[];
  readonly happened: readonly Envelope[];
  /** The departments that had the work, by name. */
  readonly departments: ReadonlyMap<string, string>;
};

const style = `
body{font:14px/1.6 "Noto Serif CJK SC","Songti SC",serif;color:#111;max-width:60em;margin:2em auto;padding:0 1em}
h1{font-size:1.4em}h2{font-size:1.1em;margin-top:1.6em;border-bottom:1px solid #999}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.25em .5em;text-align:left;vertical-align:top}
tr{break-inside:avoid}thead{display:table-header-group}.notice{border:1px solid #111;padding:.5em 1em}
dl{margin:0}dt{font-weight:bold}dd{margin:0 0 .2em 1em;overflow-wrap:anywhere}
@page{size:A4;margin:18mm}@media print{body{margin:0;max-width:none}}`;

const partyNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'excluded-by-law': '依法不计入办理期限',
    'transfer-idle': '转办待签收、待裁定',
    applicant: '申请人补正',
    waiting: '等待前置事项',
  }),
);

const partyOf = (party: Party, departments: EvidencePage['departments']): string => {
  const department = party.replace('department:', '');
  return partyNames.get(party) ?? departments.get(department) ?? department;
};

const factRow = ([label, value]: Fact): Html =>
  value === null
    ? html``
    : html`<tr>
        <th scope="row">${label}</th>
        <td>${value}</td>
      </tr>`;

const ledgerTable =
  (departments: EvidencePage['departments']) =>
  ({ heading, days }: EvidencePage['ledger'][number]): Html =>
    html`<table>
      <thead>
        <tr>
          <th>${heading}</th>
          <th>工作日</th>
        </tr>
      </thead>
      <tbody>
        ${days.parties.map(
          ({ party, workdays }) =>
            html`<tr>
              <td>${partyOf(party, departments)}</td>
              <td>${workdays}</td>
            </tr>`,
        )}
        <tr>
          <th scope="row">合计</th>
          <td>${days.workdays}</td>
        </tr>
      </tbody>
    </table>`;

const factSchema = z.record(z.string(), z.unknown());

const detail = ([label, value]: readonly [string, string]): Html =>
  html`<dt>${label}</dt>
    <dd>${value}</dd>`;

const letterRow = ({ sentAt, title, replyBy, state, reply }: LetterFacts): Html =>
  html`<tr>
    <td>${localTime(sentAt)}</td>
    <td>${title}</td>
    <td>${replyBy}</td>
    <td>${state}${reply === null ? '' : `：${reply}`}</td>
  </tr>`;

const lettersTable = (letters: readonly LetterFacts[]): Html =>
  letters.length === 0
    ? html`<p>未发督办函。</p>`
    : html`<table>
        <thead>
          <tr>
            <th>发出</th>
            <th>督办函</th>
            <th>回复期限</th>
            <th>回复</th>
          </tr>
        </thead>
        <tbody>
          ${letters.map(letterRow)}
        </tbody>
      </table>`;

const happenedRow =
  (departments: EvidencePage['departments']) =>
  ({ time, actor, type, data }: Envelope): Html =>
    html`<tr>
      <td>${localTime(time)}</td>
      <td>${nameOfFact(type)}</td>
      <td>${actor.startsWith('system:') ? '系统' : actor}</td>
      <td><dl>${detailsOf(factSchema.parse(data.fact), departments).map(detail)}</dl></td>
    </tr>`;

/** One self-contained page of facts that can be read and printed as it is; it concludes nothing. */
export const renderEvidencePage = (page: EvidencePage): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>${page.title}</title>
        <style>
          ${{ html: style }}
        </style>
      </head>
      <body>
        <h1>${page.title}</h1>
        <p class="notice">${page.notice}</p>
        <p>制表时间：${localTime(page.drawnUpAt)}</p>
        <h2>基本情况</h2>
        <table>
          <tbody>
            ${page.facts.map(factRow)}
          </tbody>
        </table>
        <h2>工作日用时归属</h2>
        ${page.ledger.map(ledgerTable(page.departments))}
        <h2>督办函</h2>
        ${lettersTable(page.letters)}
        <h2>经过（按时间顺序）</h2>
        <table>
          <thead>
            <tr>
              <th>时间</th>
              <th>事项</th>
              <th>办理人（登录名）</th>
              <th>内容</th>
            </tr>
          </thead>
          <tbody>
            ${page.happened.map(happenedRow(page.departments))}
          </tbody>
        </table>
      </body>
    </html>`.html;
