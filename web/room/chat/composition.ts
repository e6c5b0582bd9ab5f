import type { Session } from '../../session/session.ts';
import { createSettings, type Settings } from '../../session/settings.ts';

/** What is written and not sent yet. It stays over a reload, in this tab. */
export interface Composition {
  text: string;
  /** Grows whenever the focus should go where it is written. */
  calls: number;
}

const compositions = new WeakMap<Session, Settings<Composition>>();

/** One for each session. */
export function composition(session: Session): Settings<Composition> {
  const known = compositions.get(session);
  if (known) return known;
  const name = `composition ${location.pathname}`;
  const settings = createSettings<Composition>(name, { text: '', calls: 0 }, () => sessionStorage);
  compositions.set(session, settings);
  return settings;
}
