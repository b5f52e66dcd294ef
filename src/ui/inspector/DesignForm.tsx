import { Suspense, useMemo, useState } from 'react';
import { lengths } from '../../store/catalog.ts';
import { findingsOf } from '../../store/derived.ts';
import { sealHistory } from '../../store/document-store.ts';
import { useDocument } from '../../store/hooks.ts';
import { changeDesign } from '../../store/panel-actions.ts';
import { later } from '../shell/later.ts';
import { FieldFindings } from './FieldFindings.tsx';
import { NameField } from './NameField.tsx';
import { RegionSelect } from './RegionSelect.tsx';

const DesignTarget = later(async () => (await import('./DesignTarget.tsx')).DesignTarget);

/** The design as a whole, while nothing is selected. */
export function DesignForm() {
  const name = useDocument((state) => state.design.name);
  const description = useDocument((state) => state.design.description);
  const settings = useDocument((state) => state.design.network.settings);
  const shapes = useDocument((state) => state.design.network.resources.size);
  const links = useDocument((state) => state.design.network.links.size);
  const readOnly = useDocument((state) => state.readOnly);
  const [isOpen, setOpen] = useState(false);
  const all = useDocument(findingsOf);
  const findings = useMemo(() => all.filter((finding) => finding.resource === null && finding.link === null), [all]);
  const setRegion = (region: string) => {
    changeDesign({ settings: { ...settings, region } });
    sealHistory();
  };
  return (
    <div className="rf-form">
      <header className="rf-form-head">
        <h3>Design</h3>
      </header>
      <div className="rf-form-section">
        <NameField label="Name" name={name} readOnly={readOnly} onRename={(next) => changeDesign({ name: next })} />
        <label className="rf-field">
          <span className="rf-label">Description</span>
          <textarea
            className="rf-input"
            rows={4}
            value={description}
            maxLength={lengths.description}
            readOnly={readOnly}
            onChange={(event) => changeDesign({ description: event.target.value })}
            onBlur={sealHistory}
          />
        </label>
        <RegionSelect value={settings.region} readOnly={readOnly} onChange={setRegion} />
        <details className="rf-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>Deployment target</summary>
          {isOpen && (
            <Suspense>
              <DesignTarget readOnly={readOnly} />
            </Suspense>
          )}
        </details>
        <FieldFindings findings={findings} readOnly={readOnly} />
      </div>
      <p className="rf-form-note">
        {shapes} {shapes === 1 ? 'resource' : 'resources'}, {links} {links === 1 ? 'link' : 'links'}. Select a resource
        to see its properties.
      </p>
    </div>
  );
}
