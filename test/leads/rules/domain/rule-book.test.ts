import { describe, expect, it } from 'vitest';
import { refusals as leadsRefusals } from '../../../../services/leads/service.ts';
import { leadRuleBook } from '../../../../services/leads/rules/domain/rule-book.ts';
import { leadRuleIds } from '../../../../services/leads/rules/domain/rule.ts';
import { eventTypes } from '../../../../shared/events/catalogue.ts';

const { rules, ruleOfEvent, ruleOfFigure, ruleOfRefusal } = leadRuleBook;
const codes: readonly string[] = Object.keys(leadsRefusals);

/** What is refused for its form, for want of a right or of the thing, or because it changed meanwhile: no rule of the trade. */
const withoutRule: readonly string[] = [
  'LEAD_NOT_FOUND',
  'LEAD_ACT_NOT_YOURS',
  'LEAD_STALE',
  'OFFICER_UNCHANGED',
  'FIRST_CONTACT_IN_FUTURE',
  'DATE_IN_FUTURE',
  'DATE_NOT_AHEAD',
  'NO_CONTACT_ENTERED',
  'NOTHING_TO_AMEND',
  'PROJECT_NOT_FOUND',
  'PROJECT_ACT_NOT_YOURS',
  'PROJECT_STALE',
  'POLICY_CHANGE_WRONG_STATE',
  'POLICY_CHANGE_UNKNOWN',
  'POLICY_REGISTER_FULL',
];

describe('the rule book of leads', () => {
  it('holds each rule once, with a basis and a version', () => {
    expect(rules.map(({ id }) => id)).toEqual([...leadRuleIds]);
    for (const { id, basis, version } of rules)
      expect([id, basis.length > 5, version]).toEqual([id, true, '2026.1']);
  });

  it.each([
    ['refusal', rules.flatMap(({ refusals }): readonly string[] => refusals), codes],
    ['event', rules.flatMap(({ events }): readonly string[] => events), eventTypes as readonly string[]],
    ['figure', rules.flatMap(({ figures }) => figures), null],
  ])('lets no %s follow from two rules or be unknown', (_, named, known) => {
    expect(named.filter((each, index) => named.indexOf(each) !== index)).toEqual([]);
    if (known !== null) expect(named.filter((each) => !known.includes(each))).toEqual([]);
  });

  it.each(codes)('says by which rule %s is refused, or that it follows from none', (code) => {
    expect([code, ruleOfRefusal(code) === null]).toEqual([code, withoutRule.includes(code)]);
  });

  it.each([
    'leads.lead.stage-overdue.v1',
    'leads.lead.look-again-due.v1',
    'leads.lead.sham-signing-suspected.v1',
  ])('says by which rule the platform brings %s about of itself', (type) => {
    expect(ruleOfEvent(type)).not.toBeNull();
  });

  it('knows no rule of what there is not', () => {
    expect([ruleOfEvent('x'), ruleOfFigure('x'), ruleOfRefusal('x')]).toEqual([null, null, null]);
  });
});
