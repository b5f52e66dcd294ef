import { Fragment, type KeyboardEvent } from 'react';
import type { ResourceId } from '../../model/ids.ts';
import { finishRenaming } from '../../store/canvas-actions.ts';
import { useCanvas } from '../../store/canvas-state.ts';

/** Puts the focus into a field that has just appeared, with its text selected. */
const takeFocus = (field: HTMLInputElement | null): void => {
  field?.focus();
  field?.select();
};

/** The name of a shape, which may break after a dot where its kind gives it two lines; or the field to change it in. */
export function NodeName({ id, name }: { readonly id: ResourceId; readonly name: string }) {
  const renaming = useCanvas((state) => state.renaming === id);
  if (!renaming) {
    return (
      <span className="rf-name" title={name}>
        {name.split(/(?<=\.)/).map((part, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity
          <Fragment key={i}>
            {i > 0 && <wbr />}
            {part}
          </Fragment>
        ))}
      </span>
    );
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.key === 'Enter') finishRenaming(id, event.currentTarget.value);
    if (event.key === 'Escape') finishRenaming(id, null);
  };
  return (
    <input
      className="rf-rename nodrag nopan nowheel"
      aria-label="Name"
      defaultValue={name}
      maxLength={80}
      ref={takeFocus}
      onKeyDown={onKeyDown}
      onBlur={(event) => finishRenaming(id, event.currentTarget.value)}
    />
  );
}
