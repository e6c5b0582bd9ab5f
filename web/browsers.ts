/** The oldest versions that the client is built for: those of May 2024. What is newer is not used. */
export const OLDEST_BROWSERS = { chrome: '125', edge: '125', firefox: '126', safari: '17.5' } as const;
