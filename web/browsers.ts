/** The oldest versions that the client is built for: those of March 2024. What is newer is not used. */
export const OLDEST_BROWSERS = { chrome: '123', edge: '123', firefox: '124', safari: '17.4' } as const;
