import { Component, type ReactNode } from 'react';
import { Failed } from './failed.tsx';
import { tryAgain } from './once.ts';
import { askStylesAgain } from './styles.ts';

interface BoundaryProps {
  children: ReactNode;
  /** Stands in a view that goes on around it. */
  isPart?: boolean;
}

/**
 * What is shown in place of views that could not be drawn or whose code did not come. A class, because React has no
 * other way to catch what happens while it draws.
 */
export class Boundary extends Component<BoundaryProps, { fault: Error | null }> {
  override state: { fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  private readonly again = () => {
    askStylesAgain();
    tryAgain();
    this.setState({ fault: null });
  };

  override render() {
    const { children, isPart = false } = this.props;
    const { fault } = this.state;
    return fault === null ? children : <Failed fault={fault} isPart={isPart} onAgain={this.again} />;
  }
}
