import type { ResourceId } from '../../model/ids.ts';
import { closeChooser } from '../../store/chooser.ts';
import { useDocument } from '../../store/hooks.ts';
import { connectAs, connectionsFrom } from '../../store/panel-actions.ts';
import { type Choice, ChoiceDialog } from './ChoiceDialog.tsx';

/** Asks what a shape is connected to, and as what: the way without drawing a line. */
export function ConnectDialog({ ids }: { readonly ids: readonly ResourceId[] }) {
  const design = useDocument((state) => state.design);
  const [from] = ids;
  if (from === undefined) return null;
  const choices = [...design.network.resources.values()].flatMap((other) =>
    connectionsFrom(design, from, other.id).map(
      (meaning): Choice => ({
        key: `${other.id} ${meaning.title} ${meaning.type === 'link' ? meaning.kind : meaning.holder}`,
        kind: other.kind,
        label: other.name,
        detail: meaning.title,
        run: () => connectAs(meaning),
      }),
    ),
  );
  return (
    <ChoiceDialog
      title={`Connect ${design.network.resources.get(from)?.name ?? ''} to`}
      empty="Nothing in the design can be connected to this yet."
      choices={choices}
      onClose={closeChooser}
    />
  );
}
