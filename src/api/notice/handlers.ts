import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { acceptedLocale } from '../problem-locale.ts';
import type { NOTICE } from './endpoints.ts';
import { type Notice, noticesFor } from './notice.ts';

export function noticeHandlers({ settings }: ApiDependencies): Handlers<typeof NOTICE> {
  const { retentionDays } = settings;
  const notices = noticesFor(retentionDays);
  return {
    getNotice({ query }, { ctx }) {
      return presentNotice(notices[query.locale ?? acceptedLocale(ctx)], retentionDays);
    },
  };
}

export function presentNotice({ version, locale, text, consents }: Notice, retentionDays: number) {
  return { notice_version: version, locale, text, consents: [...consents], retention_days: retentionDays };
}
