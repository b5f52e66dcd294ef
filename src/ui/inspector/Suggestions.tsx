type Props = {
  readonly of: string;
  readonly values: readonly string[];
  readonly onPick: (value: string) => void;
};

/** Values that are often meant, a click away. */
export function Suggestions({ of, values, onPick }: Props) {
  if (values.length === 0) return null;
  return (
    <span className="rf-suggestions">
      {values.map((value) => (
        <button key={value} type="button" onClick={() => onPick(value)} aria-label={`Use ${value} as ${of}`}>
          {value}
        </button>
      ))}
    </span>
  );
}
