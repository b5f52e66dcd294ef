import { mdiOpenInNew } from '@mdi/js';
import { MdiIcon } from './MdiIcon.tsx';

/** A link to the page that a statement comes from. Opens beside the design and tells the page nothing about it. */
export function LearnLink({ href, label = 'Microsoft Learn' }: { readonly href: string; readonly label?: string }) {
  return (
    <a className="rf-learn" href={href} target="_blank" rel="noopener noreferrer">
      {label}
      <MdiIcon path={mdiOpenInNew} sx={{ fontSize: 13, marginLeft: '3px', verticalAlign: '-2px' }} />
      <span className="rf-visually-hidden"> (opens in a new tab)</span>
    </a>
  );
}
