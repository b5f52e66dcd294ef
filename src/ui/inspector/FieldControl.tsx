import type { ReactNode } from 'react';
import { ChoiceControl } from './ChoiceControl.tsx';
import { ChoicesControl } from './ChoicesControl.tsx';
import type { ControlProps } from './field-scope.ts';
import { IntegerControl } from './IntegerControl.tsx';
import { ListControl } from './ListControl.tsx';
import { RefControl } from './RefControl.tsx';
import { RegionControl } from './RegionControl.tsx';
import { RowsControl } from './RowsControl.tsx';
import { TextControl } from './TextControl.tsx';
import { TextsControl } from './TextsControl.tsx';

/** The control of a field, by its type. A boolean has none here: its switch stands in the line of its label. */
export function FieldControl({ field, ...rest }: ControlProps): ReactNode {
  switch (field.type) {
    case 'text':
      if (field.format === 'region') return <RegionControl field={field} {...rest} />;
      return field.list === undefined ? (
        <TextControl field={field} {...rest} />
      ) : (
        <ListControl field={field} list={field.list} {...rest} />
      );
    case 'texts':
      return <TextsControl field={field} {...rest} />;
    case 'integer':
      return <IntegerControl field={field} {...rest} />;
    case 'choice':
      return <ChoiceControl field={field} {...rest} />;
    case 'choices':
      return <ChoicesControl field={field} {...rest} />;
    case 'ref':
    case 'refs':
      return <RefControl field={field} {...rest} />;
    case 'rows':
      return <RowsControl field={field} {...rest} />;
    case 'boolean':
      return null;
    default:
      return field satisfies never;
  }
}
