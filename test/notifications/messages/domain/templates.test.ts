import { describe, expect, it } from 'vitest';
import { sentence } from '../../../../services/notifications/messages/domain/message.ts';
import { noticedTypes } from '../../../../services/notifications/messages/domain/templates.ts';
import { typesReaching } from '../../../../shared/events/subscribers.ts';

describe('the templates', () => {
  it('cover every type that reaches notifications but a receipt and what it keeps for itself, and no other', () => {
    const silent = [
      'approvals.calendar.imported.v1',
      'approvals.departments.listed.v1',
      'approvals.county-settings.changed.v2',
      'notifications.staffing.changed.v1',
      'approvals.assignment.received.v1',
      'leads.contact-named.v1',
    ];
    expect([...noticedTypes].sort()).toEqual(
      typesReaching('notifications').filter((type) => !silent.includes(type)),
    );
  });

  it('refuse a sentence with an unfilled place', () => {
    expect(() => sentence`已办结：${' '}`).toThrow('unfilled');
    expect(sentence`共 ${0} 个`).toBe('共 0 个');
  });
});
