import type { ChoicesField } from '../../model/field.ts';
import type { ControlProps } from './field-scope.ts';

/** Any of a closed list. */
export function ChoicesControl({ field, value, onChange, scope, inputId, describedBy }: ControlProps<ChoicesField>) {
  const chosen: readonly string[] = Array.isArray(value) ? value.map(String) : [];
  const toggle = (option: string) =>
    onChange(chosen.includes(option) ? chosen.filter((each) => each !== option) : [...chosen, option]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and name itself a second time.
    <div className="rf-choices" role="group" aria-label={field.label} aria-describedby={describedBy}>
      {field.options.map((option, index) => (
        <label key={option.value} title={option.value}>
          <input
            type="checkbox"
            {...(index === 0 ? { id: inputId } : {})}
            checked={chosen.includes(option.value)}
            disabled={scope.readOnly}
            onChange={() => toggle(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
