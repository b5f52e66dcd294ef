import { settingsFields } from '../../model/settings.ts';
import { useDocument } from '../../store/hooks.ts';
import { changeDesign } from '../../store/panel-actions.ts';
import { FieldRow } from './FieldRow.tsx';

/** Where the template is deployed to: what existing resources of that group need not say themselves. */
export function DesignTarget({ readOnly }: { readonly readOnly: boolean }) {
  const settings = useDocument((state) => state.design.network.settings);
  return (['subscription', 'resourceGroup'] as const).map((key) => (
    <FieldRow
      key={key}
      field={settingsFields[key]}
      name={key}
      value={settings[key]}
      onChange={(value) => changeDesign({ settings: { ...settings, [key]: value } })}
      scope={{ holder: null, field: null, props: settings, readOnly }}
      findings={[]}
    />
  ));
}
