import type { ResourceId } from '../../model/ids.ts';
import { kindTitle } from '../../store/catalog.ts';
import { closeChooser } from '../../store/chooser.ts';
import { useDocument } from '../../store/hooks.ts';
import { moveInto, possibleParents } from '../../store/panel-actions.ts';
import { type Choice, ChoiceDialog } from './ChoiceDialog.tsx';

/** Asks for the container that shapes move into: the way without a drag. */
export function MoveDialog({ ids }: { readonly ids: readonly ResourceId[] }) {
  const design = useDocument((state) => state.design);
  const { resources } = design.network;
  const [only] = ids;
  const what = ids.length === 1 && only !== undefined ? (resources.get(only)?.name ?? '') : `${ids.length} resources`;
  const choices = possibleParents(design, ids).map((place): Choice => {
    const shape = place === null ? undefined : resources.get(place);
    return {
      key: place ?? 'canvas',
      kind: shape?.kind ?? null,
      label: shape?.name ?? 'Canvas',
      detail: shape ? kindTitle(shape.kind) : 'Outside every container',
      run: () => moveInto(ids, place),
    };
  });
  return (
    <ChoiceDialog
      title={`Move ${what} into`}
      empty="There is no other place for this. Add a container that can hold it first."
      choices={choices}
      onClose={closeChooser}
    />
  );
}
