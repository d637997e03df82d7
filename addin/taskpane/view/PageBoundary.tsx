import { Component, type ReactNode } from 'react';
import { paneTexts } from '../pane/paneTexts';
import { PaneContext } from './paneContext';

interface BoundaryProps {
  readonly children: ReactNode;
}

/** A page that breaks, or cannot be loaded, leaves the rest of the pane usable and says so in the error bar. */
export class PageBoundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  static override contextType = PaneContext;
  declare context: React.ContextType<typeof PaneContext>;
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: Error): void {
    const pane = this.context;
    void pane?.services.report(error, 'page');
    pane?.fail(paneTexts.mistake(error), () => {
      pane.store.dispatch({ kind: 'problemClosed' });
      this.setState({ broken: false });
    });
  }

  override render(): ReactNode {
    return this.state.broken ? null : this.props.children;
  }
}
