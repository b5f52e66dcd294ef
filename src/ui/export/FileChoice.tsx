import type { TemplateFile } from '../../store/exporting.ts';

type Props = {
  readonly files: readonly TemplateFile[];
  readonly value: string;
  readonly onChange: (path: string) => void;
};

/** Which file of a template is shown. */
export function FileChoice({ files, value, onChange }: Props) {
  return (
    <select
      className="rf-input rf-select"
      style={{ width: 'auto', maxWidth: 180 }}
      aria-label="File of the template"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {files.map(({ path }) => (
        <option key={path} value={path}>
          {path}
        </option>
      ))}
    </select>
  );
}
