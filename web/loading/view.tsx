import { type ComponentType, use } from 'react';
import { once } from './once.ts';

/** A view whose code comes when it is first shown; until then it suspends. */
export function view<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  return viewOf(once(load));
}

/** The view that comes with this. */
export function viewOf<Props extends object>(
  loaded: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  // biome-ignore lint/correctness/noComponentHookFactories: like React's lazy, made once for each file
  return function Loaded(props) {
    const { default: View } = use(loaded());
    return <View {...props} />;
  };
}
