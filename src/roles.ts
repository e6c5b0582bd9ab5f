/** What one process of an installation is there for. */
export type ServiceRole = 'api' | 'worker' | 'all';

/** Parts that not every process runs. */
export interface Parts {
  api: boolean;
  /** The workers of interviews and models. Live text passes through this process's memory, so they are where the API is. */
  interviews: boolean;
  /** The worker that runs candidates' programs; only its process needs the engine's socket. */
  programs: boolean;
}

export const PARTS: Record<ServiceRole, Parts> = {
  api: { api: true, interviews: true, programs: false },
  worker: { api: false, interviews: false, programs: true },
  all: { api: true, interviews: true, programs: true },
};
