import { aRegistration } from './leads.ts';
import type { Caller } from './service-client.ts';
import type { TestPlatform } from './platform.ts';

/** Registers a lead and moves it to screening, as an officer does it. */
export const leadInScreening = async (platform: TestPlatform, officer: Caller): Promise<string> => {
  const { send } = platform;
  const { body: lead } = await send('POST', '/v1/leads', { body: aRegistration(), as: officer });
  const contactedOn = lead.registeredAt.slice(0, 10);
  await send('POST', `/v1/leads/${lead.id}/record-first-contact`, {
    body: { contactedOn, summary: '电话' },
    as: officer,
  });
  const moved = await send('POST', `/v1/leads/${lead.id}/move-stage`, {
    body: { to: 'screening' },
    as: officer,
  });
  if (moved.status !== 200) throw new Error(JSON.stringify(moved.body));
  return lead.id;
};
