/** A folder, or a file, of the source. */
export interface Room {
  path: string;
  what: string;
  /** Rooms that it may import, beside itself and libraries. */
  imports: readonly string[];
}

/**
 * The rules of .dependency-cruiser.mjs, the tables in README.md and docs/architecture.md and the picture there come
 * from here.
 */
export const ROOMS: readonly Room[] = [
  {
    path: 'src/domain',
    what: 'the rules as pure functions: how an interview goes on, what is measured, what telemetry amounts to, what is said',
    imports: [],
  },
  {
    path: 'src/content-hash.ts',
    what: 'SHA-256 of what data says, however it is written',
    imports: ['src/domain'],
  },
  {
    path: 'src/contract',
    what: 'the wire: schemas of what comes in and goes out',
    // What an address, a nickname and a password may be is one rule, for the wire and for the command line.
    imports: ['src/domain', 'src/accounts'],
  },
  {
    path: 'src/html',
    what: 'what all pages share: template, frame, Markdown, policy',
    imports: ['src/domain'],
  },
  {
    path: 'src/host',
    what: 'the machine: commands, processes, locks, files, progress, closing',
    imports: ['src/domain'],
  },
  {
    path: 'src/accounts',
    what: 'how e-mails, nicknames and passwords are judged and compared',
    imports: ['src/domain'],
  },
  {
    path: 'src/tracing',
    what: 'for which requests something is done, and the spans of it',
    imports: ['src/domain'],
  },
  {
    path: 'src/redis',
    what: 'the way to Redis, which may be away',
    imports: ['src/domain'],
  },
  {
    path: 'src/bus',
    what: 'what happens now, for those who listen now',
    imports: ['src/domain', 'src/redis'],
  },
  {
    path: 'src/limits',
    what: 'how often somebody may do something',
    imports: ['src/domain', 'src/redis'],
  },
  {
    path: 'src/llm',
    what: 'the way to language models: tries, budgets, breakers, dialects',
    imports: ['src/domain'],
  },
  {
    path: 'src/transcription',
    what: 'the way to who writes down speech: tries, silence, health',
    imports: ['src/domain', 'src/llm'],
  },
  {
    path: 'src/database',
    what: 'how a database is opened, shared, and comes back',
    imports: ['src/domain', 'src/host'],
  },
  {
    path: 'src/roles.ts',
    what: 'which process of an installation runs what, and which secrets it reads',
    imports: ['src/host'],
  },
  {
    path: 'src/config',
    what: 'what the environment says',
    imports: ['src/domain', 'src/accounts', 'src/host', 'src/database', 'src/roles.ts'],
  },
  { path: 'src/log', what: 'the log, and how a fault reads in it', imports: ['src/domain', 'src/config'] },
  { path: 'src/sandbox', what: 'running programs in containers', imports: ['src/domain', 'src/host'] },
  {
    path: 'src/resume',
    what: 'reading résumés, in a container of their own',
    imports: ['src/domain', 'src/host', 'src/sandbox'],
  },
  {
    path: 'src/bank',
    what: 'the task bank: loaded, checked, proven, kept',
    imports: ['src/domain', 'src/host'],
  },
  {
    path: 'src/records',
    what: 'the store: events, interviews, accounts, code, reports',
    imports: ['src/domain', 'src/contract', 'src/accounts', 'src/database'],
  },
  {
    path: 'src/privacy',
    what: 'what is whose: a key for each person, how keys are wrapped, and what they seal',
    imports: ['src/domain', 'src/database', 'src/records'],
  },
  {
    path: 'src/webhooks',
    what: 'requests to servers of others: whom they may reach, how they are signed, how they are sent',
    imports: ['src/domain', 'src/records', 'src/privacy'],
  },
  {
    path: 'src/mail',
    what: 'mail: what it says, how it is stopped, how it is handed to a mail server',
    imports: ['src/domain', 'src/accounts', 'src/html', 'src/config', 'src/records', 'src/privacy'],
  },
  {
    path: 'src/media',
    what: 'recordings: their bytes, sealed part by part, where they lie, and how long they are',
    imports: ['src/domain', 'src/config', 'src/records', 'src/privacy'],
  },
  {
    path: 'src/telemetry',
    what: 'what the browser tells of the candidate: its own store, its chain, its way to the interview',
    imports: ['src/domain', 'src/content-hash.ts', 'src/database', 'src/limits'],
  },
  {
    path: 'src/declarations',
    what: 'what people declare for the bias audit: a store of its own, by pseudonyms',
    imports: ['src/domain', 'src/database', 'src/privacy'],
  },
  {
    path: 'src/interviewer',
    what: "the interviewer's craft: prompts, transcript, gate, review, soft skills, summary, syntax",
    imports: ['src/domain', 'src/llm'],
  },
  {
    path: 'src/report',
    what: 'the report: derived, hashed, shown, verified',
    imports: ['src/domain', 'src/content-hash.ts', 'src/contract', 'src/html', 'src/bank', 'src/records'],
  },
  {
    path: 'src/ats',
    what: 'systems that order interviews: what each says and is told, a folder each',
    imports: ['src/domain', 'src/contract', 'src/records', 'src/privacy', 'src/report'],
  },
  {
    path: 'src/readers',
    what: 'what reads texts of candidates at length, in processes of its own',
    imports: [...['src/domain', 'src/database', 'src/telemetry', 'src/llm', 'src/interviewer'], 'src/report'],
  },
  {
    path: 'src/integrity',
    what: 'what a person should look at: what the rules found, submissions that are similar, and both in words',
    imports: ['src/domain', 'src/bank', 'src/records', 'src/telemetry', 'src/readers'],
  },
  {
    path: 'activities',
    what: 'what a workflow does to the world, one verb a file',
    imports: [
      ...['src/domain', 'src/bank', 'src/bus', 'src/records', 'src/llm', 'src/sandbox', 'src/interviewer'],
      ...['src/report', 'src/readers', 'src/content-hash.ts', 'src/privacy', 'src/webhooks'],
      'src/mail',
      'src/media',
      'src/ats',
      'src/resume',
      'src/transcription',
    ],
  },
  {
    path: 'workflows',
    what: 'the interview as a deterministic workflow, a thin shell around the rules',
    imports: ['src/domain', 'activities'],
  },
  {
    path: 'src/temporal',
    what: 'the way to Temporal: gateway to interviews, workers, bundle, histories, replay',
    imports: [
      'src/domain',
      'src/host',
      'src/tracing',
      'src/records',
      'src/privacy',
      'activities',
      'workflows',
    ],
  },
  {
    path: 'src/data-requests',
    what: 'what people may ask of their data: export, and erasure from every store',
    imports: [
      ...['src/domain', 'src/contract', 'src/records', 'src/telemetry', 'src/report', 'src/privacy'],
      ...['src/temporal', 'src/declarations'],
    ],
  },
  {
    path: 'src/web',
    what: 'the client for browsers: built from `web/` where that has changed, and read',
    imports: ['src/domain', 'src/host'],
  },
  {
    path: 'src/api',
    what: 'HTTP: one folder a resource, the stream, errors, pages, OpenAPI',
    imports: [
      ...[
        'src/domain',
        'src/contract',
        'src/html',
        'src/host',
        'src/accounts',
        'src/tracing',
        'src/bus',
        'src/limits',
        'src/database',
        'src/bank',
      ],
      ...[
        'src/records',
        'src/resume',
        'src/privacy',
        'src/data-requests',
        'src/declarations',
        'src/telemetry',
        'src/integrity',
        'src/report',
        'src/readers',
        'src/sandbox',
        'src/temporal',
        'src/webhooks',
        'src/mail',
        'src/media',
        'src/ats',
        'src/web',
        'src/content-hash.ts',
      ],
    ],
  },
  {
    path: 'src/setup',
    what: 'bringing in what is missing: Docker, the sandbox image, Temporal, a local model',
    imports: [
      'src/domain',
      'src/host',
      'src/database',
      'src/config',
      'src/redis',
      'src/roles.ts',
      'src/records',
      'src/privacy',
      'src/sandbox',
      'src/resume',
      'src/temporal',
      'workflows',
    ],
  },
  {
    path: 'src/backup',
    what: 'which files make up an installation, copied and brought back',
    imports: ['src/domain', 'src/host', 'src/config', 'src/database'],
  },
];
