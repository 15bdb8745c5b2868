import type { Facts } from '../../../../shared/events/catalogue.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { closed, listed, sentence, type Message, type TemplatesByType } from './message.ts';
import { day } from './wording.ts';

type News<State extends 'proposed' | 'approved' | 'refused' | 'withdrawn'> =
  Facts[`leads.policy-change.${State}.v1`];

/** Whose settings they are, as people call them. */
type Of = Bilingual;
const ofLeads: Of = { zh: '线索设置', en: 'the settings of leads' };
const ofNotifications: Of = { zh: '通知设置', en: 'the settings of notifications' };

const namesOf = ({ settings }: Pick<News<'proposed'>, 'settings'>): Bilingual =>
  listed(settings.map(({ name }) => name));

const proposed = (of: Of, fact: News<'proposed'>): Message => {
  const [names, from, reason] = [namesOf(fact), day(fact.effectiveFrom), closed(fact.reason)];
  return {
    title: {
      zh: sentence`请复核${of.zh}变更：${names.zh}`,
      en: sentence`A change of ${of.en} to review: ${names.en}`,
    },
    body: {
      zh: sentence`现有一项${of.zh}变更申请（${names.zh}），拟自${from.zh}起生效。理由：${reason.zh}请由申请人以外的人员在本平台复核；复核通过后方可生效。`,
      en: sentence`A change of ${of.en} (${names.en}) is proposed, to hold from ${from.en}. Reason: ${reason.en} Please have somebody other than its author review it on the platform; it holds only once approved.`,
    },
  };
};

const approved = (of: Of, fact: News<'approved'>): Message => {
  const [names, from, reason] = [namesOf(fact), day(fact.inForceFrom), closed(fact.reason)];
  return {
    title: { zh: sentence`${of.zh}变更：${names.zh}`, en: sentence`A change of ${of.en}: ${names.en}` },
    body: {
      zh: sentence`${of.zh}变更（${names.zh}）已通过复核，自${from.zh}起生效。理由：${reason.zh}`,
      en: sentence`The change of ${of.en} (${names.en}) is approved and holds from ${from.en}. Reason: ${reason.en}`,
    },
  };
};

const refused = (of: Of, fact: News<'refused'>): Message => {
  const [names, refusal] = [namesOf(fact), closed(fact.refusal)];
  return {
    title: {
      zh: sentence`${of.zh}变更未通过复核：${names.zh}`,
      en: sentence`A change of ${of.en} was refused: ${names.en}`,
    },
    body: {
      zh: sentence`该项${of.zh}变更（${names.zh}）未通过复核。理由：${refusal.zh}`,
      en: sentence`The change of ${of.en} (${names.en}) was refused. Reason: ${refusal.en}`,
    },
  };
};

const withdrawn = (of: Of, fact: News<'withdrawn'>): Message => {
  const names = namesOf(fact);
  return {
    title: {
      zh: sentence`${of.zh}变更已撤回：${names.zh}`,
      en: sentence`A change of ${of.en} was withdrawn: ${names.en}`,
    },
    body: {
      zh: sentence`申请人已撤回该项${of.zh}变更（${names.zh}），无须复核。`,
      en: sentence`The change of ${of.en} (${names.en}) was withdrawn by its author; no review is needed.`,
    },
  };
};

/** Each under the type of event that it puts into words. */
export const policyChangeMessages = {
  'leads.policy-change.proposed.v1': { version: 2, write: ({ fact }) => proposed(ofLeads, fact) },
  'leads.policy-change.approved.v1': { version: 2, write: ({ fact }) => approved(ofLeads, fact) },
  'leads.policy-change.refused.v1': { version: 2, write: ({ fact }) => refused(ofLeads, fact) },
  'leads.policy-change.withdrawn.v1': { version: 2, write: ({ fact }) => withdrawn(ofLeads, fact) },
  'notifications.policy-change.proposed.v1': {
    version: 2,
    write: ({ fact }) => proposed(ofNotifications, fact),
  },
  'notifications.policy-change.approved.v1': {
    version: 2,
    write: ({ fact }) => approved(ofNotifications, fact),
  },
  'notifications.policy-change.refused.v1': {
    version: 2,
    write: ({ fact }) => refused(ofNotifications, fact),
  },
  'notifications.policy-change.withdrawn.v1': {
    version: 2,
    write: ({ fact }) => withdrawn(ofNotifications, fact),
  },
} as const satisfies TemplatesByType;
