import { Component, type ReactNode } from 'react';
import { LOAD_FAILED } from '../texts/load-failed.ts';
import { useLocale } from '../texts/provider.tsx';
import { Button } from './button.tsx';

/**
 * What is shown in place of views that could not be drawn or whose code did not come. A class, because React has no
 * other way to catch what happens while it draws.
 */
export class Boundary extends Component<{ children: ReactNode }, { fault: Error | null }> {
  override state: { fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  override render() {
    if (this.state.fault === null) return this.props.children;
    return <LoadFailed />;
  }
}

function LoadFailed() {
  const { title, lead, again } = LOAD_FAILED[useLocale().locale];
  return (
    <main className="page">
      <h1>{title}</h1>
      <p>{lead}</p>
      <p>
        <Button kind="main" size="large" onClick={() => location.reload()}>
          {again}
        </Button>
      </p>
    </main>
  );
}
