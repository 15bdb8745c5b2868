import type { Facts } from '../../../../shared/events/catalogue.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { sentence, type Message, type MessagesByType } from './message.ts';
import { day } from './wording.ts';

type News<State extends 'proposed' | 'approved' | 'refused' | 'withdrawn'> =
  Facts[`leads.policy-change.${State}.v1`];

const namesOf = ({ settings }: Pick<News<'proposed'>, 'settings'>): Bilingual => ({
  zh: settings.map(({ name }) => name.zh).join('、'),
  en: settings.map(({ name }) => name.en).join(', '),
});
