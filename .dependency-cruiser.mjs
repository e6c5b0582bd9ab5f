/**
 * Which room may import which: those that are named with it, itself, and libraries. docs/architecture.md draws the same
 * floors. `npm run structure` checks it, and with it that nothing imports in a circle.
 */
const ROOMS = {
  'src/domain': [],
  'src/content-hash.ts': ['src/domain'],
  // What an address, a nickname and a password may be is one rule, for the wire and for whoever makes accounts by hand.
  'src/contract': ['src/domain', 'src/accounts'],
  'src/html': ['src/domain'],
  'src/host': ['src/domain'],
  'src/config.ts': ['src/domain', 'src/host'],
  'src/log': ['src/domain', 'src/config.ts'],
  'src/accounts': ['src/domain'],
  'src/bus': ['src/domain'],
  'src/database': ['src/domain', 'src/host'],
  'src/llm': ['src/domain'],
  'src/sandbox': ['src/domain', 'src/host'],
  'src/bank': ['src/domain', 'src/host'],
  'src/records': ['src/domain', 'src/contract', 'src/accounts', 'src/database'],
  'src/telemetry': ['src/domain', 'src/content-hash.ts', 'src/database'],
  'src/interviewer': ['src/domain', 'src/llm'],
  'src/report': ['src/domain', 'src/content-hash.ts', 'src/contract', 'src/html', 'src/bank', 'src/records'],
  'src/readers': ['src/domain', 'src/llm', 'src/interviewer', 'src/report'],
  activities: [
    'src/domain',
    'src/content-hash.ts',
    'src/bank',
    'src/bus',
    'src/records',
    'src/llm',
    'src/sandbox',
    'src/interviewer',
    'src/report',
    'src/readers',
  ],
  workflows: ['src/domain', 'activities'],
  'src/temporal': ['src/domain', 'src/host', 'src/records', 'activities', 'workflows'],
  'src/api': [
    'src/domain',
    'src/content-hash.ts',
    'src/contract',
    'src/html',
    'src/host',
    'src/accounts',
    'src/bus',
    'src/database',
    'src/bank',
    'src/records',
    'src/telemetry',
    'src/report',
    'src/readers',
    'src/sandbox',
    'src/temporal',
  ],
  'src/setup': [
    'src/domain',
    'src/host',
    'src/config.ts',
    'src/records',
    'src/sandbox',
    'src/temporal',
    'workflows',
  ],
  'src/backup': ['src/domain', 'src/host', 'src/config.ts', 'src/database'],
};
const folder = (room) => (room.endsWith('.ts') ? `^${room}$` : `^${room}/`);

export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(ROOMS).map(([room, below]) => ({
      name: `what ${room} may import`,
      severity: 'error',
      from: { path: folder(room) },
      to: { path: '^(src|workflows|activities)/', pathNot: [room, ...below].map(folder) },
    })),
    {
      name: 'workflows import types of activities alone',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows run without libraries',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: '/@temporalio/(workflow|common)/' },
    },
    {
      name: 'the domain has no library',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
  ],
  options: { parser: 'swc', tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } },
};
