import type { Provider } from '../domain/ats/provider.ts';
import type { Adapter } from './adapter.ts';
import { ashby } from './ashby/callback.ts';
import { greenhouse } from './greenhouse/callback.ts';
import { workable } from './workable/callback.ts';

export const ADAPTERS: Readonly<Record<Provider, Adapter>> = { greenhouse, workable, ashby };
