import type { FieldValue } from '../../model/field.ts';
import { shapeOf } from '../../store/catalog.ts';
import { currentDesign } from '../../store/document-store.ts';
import { groupIdsOf } from '../../store/group-ids.ts';
import { Suggestions } from './Suggestions.tsx';

export type GroupIdProps = {
  readonly of: string;
  /** The shape that the endpoint leads to. */
  readonly target: FieldValue | undefined;
  readonly shown: string;
  readonly onPick: (value: string) => void;
};

/** Sub-resources of the target beside the field: what a private endpoint can lead to. */
export function GroupIdSuggestions({ of, target, shown, onPick }: GroupIdProps) {
  const shape = typeof target === 'string' ? shapeOf(currentDesign(), target) : undefined;
  const values = shape ? groupIdsOf(shape).filter((each) => each !== shown) : [];
  return <Suggestions of={of} values={values} onPick={onPick} />;
}
