import { z } from 'zod';
import { startAnswer } from '../../contract/interviews.ts';
import {
  packageAnswer,
  packageChange,
  packageRequest,
  packagesAnswer,
  packagesQuery,
} from '../../contract/packages.ts';
import { nothing, reference } from '../../contract/parts.ts';
import { declare, json } from '../endpoint.ts';

const byId = z.strictObject({ package_id: reference });

export const PACKAGES = declare('Packages', {
  makePackage: {
    method: 'post',
    path: '/packages',
    summary: 'Say what candidates are invited to; admins only',
    description: 'What is left out is as `Package` has it by default. Ids are never used again.',
    access: { action: 'package.change' },
    idempotent: 'by answer',
    body: packageRequest,
    answers: { 201: json('Its first version', packageAnswer) },
  },
  listPackages: {
    method: 'get',
    path: '/packages',
    summary: 'The packages of the organisation, the latest first; members only',
    description:
      'Each in its latest version. Pages by cursor: give `next_cursor` as `cursor` until it is null.',
    access: { action: 'package.read' },
    query: packagesQuery,
    answers: { 200: json('One page', packagesAnswer) },
  },
  getPackage: {
    method: 'get',
    path: '/packages/:package_id',
    summary: 'One package, in its latest version',
    description: 'An invitation keeps the version of its creation, whatever follows.',
    access: { action: 'package.read' },
    params: byId,
    answers: { 200: json('The package', packageAnswer) },
    problems: [404],
  },
  changePackage: {
    method: 'patch',
    path: '/packages/:package_id',
    summary: 'Make another version of it; admins only',
    description: 'Of what is there already nothing changes. One that says the same is no new version.',
    access: { action: 'package.change' },
    params: byId,
    body: packageChange,
    answers: { 200: json('The latest version', packageAnswer) },
    problems: [404],
  },
  archivePackage: {
    method: 'post',
    path: '/packages/:package_id/archive',
    summary: 'Invite nobody to it any more; admins only',
    description: 'Invitations that there are go on. Twice is harmless.',
    access: { action: 'package.change' },
    idempotent: 'by answer',
    params: byId,
    body: nothing.optional(),
    answers: { 200: json('The package', packageAnswer) },
    problems: [404],
  },
  tryPackage: {
    method: 'post',
    path: '/packages/:package_id/try',
    summary: 'Try it as its candidates do, as a practice; members only',
    description:
      'One easy task of its track, in its languages and with its time. Nothing is judged, and it is gone after a day.',
    access: { action: 'package.try' },
    idempotent: 'by answer',
    limits: ['starts'],
    params: byId,
    body: nothing.optional(),
    answers: { 201: json('Started', startAnswer) },
    problems: [404],
  },
});
