import { PACKAGE_BOUNDS, PACKAGE_DEFAULTS } from '../../../../src/domain/packages/package.ts';
import { BOUNDS, draftOf, requestOf } from '../../../../web/console/packages/draft.ts';
import type { Package } from '../../../../web/console/packages/query.ts';

const PACKAGE: Package = {
  package_id: 'b1',
  version: 3,
  name: 'Back end',
  description: 'Two tasks',
  track: 'backend',
  level: 'senior',
  locale: 'ru',
  languages: ['python', 'go'],
  max_tasks: 2,
  time_percent: 125,
  notice_days: 3,
  appeal_days: 30,
  retention_days: 365,
  practice: true,
  report_to_candidate: 'summary',
  resume: 'optional',
  voice: true,
  video: false,
  media_days: 60,
  created_at: '2026-11-30T09:00:00Z',
  archived_at: null,
};

describe('the form of a package', () => {
  it('has the bounds and the defaults of the server', () => {
    expect(BOUNDS).toEqual({
      max_tasks: PACKAGE_BOUNDS.maxTasks,
      time_percent: PACKAGE_BOUNDS.timePercent,
      notice_days: PACKAGE_BOUNDS.noticeDays,
      appeal_days: PACKAGE_BOUNDS.appealDays,
      retention_days: PACKAGE_BOUNDS.retentionDays,
      media_days: PACKAGE_BOUNDS.mediaDays,
    });
    expect(requestOf(draftOf(null), true)).toMatchObject({
      description: PACKAGE_DEFAULTS.description,
      locale: PACKAGE_DEFAULTS.locale,
      max_tasks: PACKAGE_DEFAULTS.maxTasks,
      time_percent: PACKAGE_DEFAULTS.timePercent,
      notice_days: PACKAGE_DEFAULTS.noticeDays,
      appeal_days: PACKAGE_DEFAULTS.appealDays,
      retention_days: PACKAGE_DEFAULTS.retentionDays,
      practice: PACKAGE_DEFAULTS.practice,
      report_to_candidate: PACKAGE_DEFAULTS.reportToCandidate,
      resume: PACKAGE_DEFAULTS.resume,
      voice: PACKAGE_DEFAULTS.voice,
      video: PACKAGE_DEFAULTS.video,
      media_days: PACKAGE_DEFAULTS.mediaDays,
    });
  });

  it('says of a new one no language where none is picked, and of an old one that there is none', () => {
    expect(requestOf(draftOf(null), true)).not.toHaveProperty('languages');
    expect(requestOf({ ...draftOf(PACKAGE), languages: [] }, false).languages).toEqual([]);
  });

  it('asks for what stands there, when nothing was changed', () => {
    const { package_id, version, created_at, archived_at, ...content } = PACKAGE;
    expect(requestOf(draftOf(PACKAGE), false)).toEqual(content);
  });
});
