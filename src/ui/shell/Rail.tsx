import { IconAction } from '../primitives/IconAction.tsx';

/** What is left of a closed side panel. */
export function Rail(props: { readonly icon: string; readonly label: string; readonly onOpen: () => void }) {
  return (
    <div className="rf-rail">
      <IconAction icon={props.icon} label={props.label} aria-expanded={false} onClick={props.onOpen} />
    </div>
  );
}
