import './inspector.css';
import { lazy } from 'react';
import { useDocument, useView } from '../../store/hooks.ts';
import { DesignForm } from './DesignForm.tsx';

// Forms of a selection come with the first selection; a fresh page shows the design's own properties.
const LinkForm = lazy(() => import('./LinkForm.tsx').then(({ LinkForm: form }) => ({ default: form })));
const ManyForm = lazy(() => import('./ManyForm.tsx').then(({ ManyForm: form }) => ({ default: form })));
const ResourceForm = lazy(() => import('./ResourceForm.tsx').then(({ ResourceForm: form }) => ({ default: form })));

/** Properties of the selection: a shape, several, a link, or the design when nothing is selected. */
export function Inspector() {
  const selected = useView((state) => state.selected);
  const link = useView((state) => state.selectedLink);
  const resources = useDocument((state) => state.design.network.resources);
  const hasLink = useDocument((state) => link !== null && state.design.network.links.has(link));
  const ids = [...selected].filter((id) => resources.has(id));
  const [only] = ids;
  if (ids.length > 1) return <ManyForm ids={ids} />;
  // The key begins a form anew for another shape, so that nothing half typed goes over to it.
  if (only !== undefined) return <ResourceForm key={only} id={only} />;
  if (link !== null && hasLink) return <LinkForm key={link} id={link} />;
  return <DesignForm />;
}
