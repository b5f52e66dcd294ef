import { Component, type ReactNode } from 'react';
import { downloadDesign } from '../../store/download.ts';

type Props = { readonly children: ReactNode };
type State = { readonly failure: string | null };

/**
 * When drawing fails, the design itself is still whole in the store: this offers it as a file. Plain elements only,
 * because the fault may be in the controls.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.failure === null) return this.props.children;
    return (
      <main style={{ maxWidth: 560, margin: '15vh auto 0', padding: 24 }}>
        <h1 style={{ fontSize: 20 }}>The interface stopped working</h1>
        <p style={{ margin: '12px 0' }}>
          Your design is not lost. Download it, reload the page and open the file again if it is not there by itself.
        </p>
        <p style={{ margin: '12px 0', color: 'var(--rf-text-muted)' }}>What happened: {this.state.failure}</p>
        <button type="button" onClick={downloadDesign} style={{ padding: '8px 14px', marginRight: 8 }}>
          Download the design
        </button>
        <button type="button" onClick={() => location.reload()} style={{ padding: '8px 14px' }}>
          Reload
        </button>
      </main>
    );
  }
}
