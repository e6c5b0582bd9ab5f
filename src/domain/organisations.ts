/**
 * The first organisation, `main`, which every store has: it owns what was there before there were others, and everybody who signs up
 * or comes in as a guest. Its admins are the operators of the installation.
 */
export const MAIN_ORGANISATION = '6d61696e-0000-4000-8000-000000000000';
