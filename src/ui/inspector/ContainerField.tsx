import type { ResourceId } from '../../model/ids.ts';
import { kindInSentence } from '../../store/catalog.ts';
import { useDocument } from '../../store/hooks.ts';
import { moveInto, possibleParents } from '../../store/panel-actions.ts';

const canvas = '';

/** Where the shape stands, and where else it could. */
export function ContainerField({ id, readOnly }: { readonly id: ResourceId; readonly readOnly: boolean }) {
  const design = useDocument((state) => state.design);
  const { resources } = design.network;
  const parent = resources.get(id)?.parent ?? null;
  const places = possibleParents(design, [id]);
  const nameOf = (place: ResourceId | null): string => {
    const shape = place === null ? undefined : resources.get(place);
    return shape ? `${shape.name} (${kindInSentence(shape.kind)})` : 'Canvas';
  };
  const move = (text: string) => {
    const target = text === canvas ? null : places.find((place) => place === text);
    if (target !== undefined) moveInto([id], target);
  };
  return (
    <label className="rf-field">
      <span className="rf-label">Located in</span>
      <select
        className="rf-input rf-select"
        value={parent ?? canvas}
        disabled={readOnly || places.length === 0}
        onChange={(event) => move(event.target.value)}
      >
        {[parent, ...places].map((place) => (
          <option key={place ?? canvas} value={place ?? canvas}>
            {nameOf(place)}
          </option>
        ))}
      </select>
    </label>
  );
}
