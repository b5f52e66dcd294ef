import type { Network } from '../../model/design.ts';
import type { Fields } from '../../model/field.ts';
import type { Element, Step } from '../../reach/step.ts';
import { linkSpecOf, resourceSpecOf } from '../../store/catalog.ts';
import { goToField } from '../../store/field-focus.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';
import { LearnLink } from '../primitives/LearnLink.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { layerWords, stepLooks } from './words.ts';

/** Field and row in words: "Security rules, DenyAll". */
const fieldWords = (fields: Fields | undefined, { field, row }: Element): string =>
  [field === undefined ? undefined : fields?.[field]?.label, row].filter((part) => part !== undefined).join(', ');

/** What decides a step, as a button that goes there. */
function ElementButton({ step, network }: { readonly step: Step; readonly network: Network }) {
  const { element } = step;
  const shape = element?.id == null ? undefined : network.resources.get(element.id);
  const link = element?.link === undefined ? undefined : network.links.get(element.link);
  if (!element || (!shape && !link)) return null;
  const ends = link ? [link.from, link.to].map((id) => network.resources.get(id)?.name ?? id) : [];
  const spec = shape ? resourceSpecOf(shape.kind) : linkSpecOf(link?.kind ?? '');
  const words = fieldWords(spec?.fields, element);
  return (
    <button
      type="button"
      className="rf-step-go"
      onClick={() => goToField({ resource: shape?.id ?? null, link: link?.id ?? null, field: element.field ?? null })}
    >
      {shape ? <KindIcon kind={shape.kind} size={14} /> : null}
      <span>
        {shape?.name ?? ends.join(' – ')}
        {words === '' ? null : <span className="rf-muted"> {words}</span>}
      </span>
    </button>
  );
}

/** Two steps may say the same: their place is who they are. */
const numbered = (steps: readonly Step[]) => steps.map((step, index) => ({ step, key: `${index} ${step.layer}` }));

/** The way of a flow, step by step, each with what decides it and where that is written. */
export function StepList({ steps, network }: { readonly steps: readonly Step[]; readonly network: Network }) {
  return (
    <ol className="rf-steps" aria-label="Steps">
      {numbered(steps).map(({ step, key }) => {
        const { icon, color, word } = stepLooks[step.result];
        return (
          <li key={key} data-result={step.result}>
            <MdiIcon path={icon} titleAccess={word} sx={{ color, fontSize: 16 }} />
            <div>
              <span className="rf-step-layer">{layerWords[step.layer]}</span> <span>{step.text}</span>
              {step.missing === undefined ? null : <p className="rf-step-missing">Not known: {step.missing}.</p>}
              <span className="rf-step-links">
                <ElementButton step={step} network={network} />
                {step.source === undefined ? null : <LearnLink href={step.source} />}
              </span>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
