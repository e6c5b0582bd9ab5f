import { z } from 'zod';
import { reference } from '../../contract/parts.ts';
import { linkMadeAnswer, linkRequest, linksAnswer, linksQuery } from '../../contract/report-links.ts';
import { declare, json } from '../endpoint.ts';

const byInterview = z.strictObject({ id: reference });

export const REPORT_LINKS = declare('Interview', {
  makeReportLink: {
    method: 'post',
    path: '/interview/:id/report/links',
    summary: 'Make a link that shows the report to whoever has it',
    description:
      'Until it expires or is revoked, without signing in. `url` is shown once: a repeat with the same key gives the link without it.',
    access: { action: 'report.share', interview: 'params.id' },
    idempotent: 'by answer',
    secrets: ['url'],
    limits: ['reportLinks'],
    params: byInterview,
    body: linkRequest,
    answers: { 201: json('Made', linkMadeAnswer) },
    problems: [409],
  },
  listReportLinks: {
    method: 'get',
    path: '/interview/:id/report/links',
    summary: 'Links to the report, and when each was opened',
    description: 'The latest first, also those that have expired or were revoked.',
    access: { action: 'report.links', interview: 'params.id' },
    params: byInterview,
    query: linksQuery,
    answers: { 200: json('One page', linksAnswer) },
  },
  revokeReportLink: {
    method: 'delete',
    path: '/interview/:id/report/links/:link_id',
    summary: 'End a link at once; twice is harmless',
    description: 'Whoever opens it from then on is told so.',
    access: { action: 'report.share', interview: 'params.id' },
    params: byInterview.extend({ link_id: reference }),
    answers: { 204: { description: 'Revoked' } },
  },
});

/** Where such a link leads: for browsers, so not in the document. */
export const SHARED_REPORTS = declare(null, {
  sharedReport: {
    method: 'get',
    path: '/r/:token',
    summary: 'A report, for whoever has the link',
    description: 'As a page, or as PDF by `Accept`. Each opening is recorded; HEAD is none.',
    access: 'anyone',
    showsPerson: true,
    limits: ['sharedReports'],
    params: z.strictObject({ token: reference }),
    answers: {
      200: {
        description: 'By `Accept`',
        content: { 'text/html': z.string(), 'application/pdf': z.string() },
      },
    },
    problems: [404, 406, 410],
  },
});
