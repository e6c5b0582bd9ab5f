import { ROOMS } from './scripts/rooms/rooms.ts';

/** `npm test` checks these. */
export default {
  forbidden: [
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    ...ROOMS.map(({ path, imports }) => ({
      name: `what ${path} may import`,
      severity: 'error',
      from: { path: within(path) },
      to: { path: '^(src|workflows|activities)/', pathNot: [path, ...imports].map(within) },
    })),
    {
      name: 'a new room has a rule',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: [...ROOMS.map(({ path }) => within(path)), '^src/(cli|main)/'] },
      to: {},
    },
    {
      name: 'nothing imports the command line, nor what builds all',
      severity: 'error',
      from: { path: '^(src|workflows|activities)/', pathNot: ['^src/cli/', '^src/main(\\.ts$|/)'] },
      to: { path: ['^src/cli/', '^src/main(\\.ts$|/)', '^src/viva\\.ts$'] },
    },
    {
      name: 'the parts of a start are for the start alone',
      severity: 'error',
      from: { pathNot: '^src/main(\\.ts$|/)' },
      to: { path: '^src/main/' },
    },
    {
      name: 'the parts of a start know no command line',
      severity: 'error',
      from: { path: '^src/main/' },
      to: { path: ['^src/cli/', '^src/main\\.ts$'] },
    },
    {
      name: 'the client knows the server by its contract alone',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|workflows|activities|scripts|test)/', pathNot: '^src/domain/integrity/' },
    },
    {
      name: 'of the rules, the client has the replay of edits',
      severity: 'error',
      from: { path: '^web/', pathNot: '^web/console/playback/' },
      to: { path: '^src/' },
    },
    {
      name: 'the engine of the client knows no view',
      severity: 'error',
      from: { path: '^web/session/' },
      to: { path: ['^web/', '/react/'], pathNot: ['^web/(session|api)/'] },
    },
    {
      name: 'the server reads the client as files',
      severity: 'error',
      from: { path: '^(src|workflows|activities)/' },
      to: { path: '^web/' },
    },
    {
      name: 'workflows import no more of activities than types',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows have no library but the workflow package',
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
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: '^web/dist',
  },
};

/** @param {string} room */
function within(room) {
  return room.endsWith('.ts') ? `^${room.replace('.', '\\.')}$` : `^${room}/`;
}
