import Box from '@mui/material/Box';
import { layerTitles } from '../../picture/line-look.ts';
import {
  boundedScale,
  type DocumentChoices,
  type DocumentFormatId,
  dotsOf,
  type Scale,
  scales,
} from '../../store/picturing.ts';
import { Check } from './Check.tsx';
import { ChoiceOf } from './ChoiceOf.tsx';

type Props = {
  readonly id: DocumentFormatId;
  readonly choices: DocumentChoices;
  readonly onChange: (choices: DocumentChoices) => void;
  /** Size of the picture in units. */
  readonly size: { readonly width: number; readonly height: number };
};

const themes = [
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

/** What each size of a PNG comes to; a very large picture is drawn smaller than asked for. */
function scaleOptions(size: Props['size']): readonly (readonly [Scale, string])[] {
  return scales.map((scale) => {
    const bounded = boundedScale(size, scale);
    const { width, height } = dotsOf(size, bounded);
    const pixels = `${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels`;
    return [scale, `${scale}×: ${pixels}${bounded < scale ? ', the most that browsers draw' : ''}`];
  });
}

/** How a picture or report is made. */
export function DocumentOptions({ id, choices, onChange, size }: Props) {
  const set = (change: Partial<DocumentChoices>): void => onChange({ ...choices, ...change });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.25 }}>
      {id !== 'report' && (
        <ChoiceOf label="Theme" options={themes} value={choices.theme} onChange={(theme) => set({ theme })} />
      )}
      {id === 'png' && (
        <ChoiceOf
          label="Size"
          options={scaleOptions(size)}
          value={choices.scale}
          onChange={(scale) => set({ scale })}
        />
      )}
      <Box component="fieldset" sx={{ m: 0, p: 0, border: 0 }}>
        <Box component="legend" sx={{ p: 0, mb: 0.25, fontSize: 12, color: 'text.secondary' }}>
          Shown
        </Box>
        {id === 'report' ? (
          <Check label="Today’s date" checked={choices.date} onChange={(date) => set({ date })} />
        ) : (
          <Check
            label="Title and description"
            checked={choices.titleBlock}
            onChange={(titleBlock) => set({ titleBlock })}
          />
        )}
        <Check label="Legend" checked={choices.legend} onChange={(legend) => set({ legend })} />
        {layerTitles.map(([layer, title]) => (
          <Check
            key={layer}
            label={`Lines: ${title}`}
            checked={choices.layers[layer]}
            onChange={(shown) => set({ layers: { ...choices.layers, [layer]: shown } })}
          />
        ))}
      </Box>
      <Check
        label="Carry the design"
        about="The file opens in Ringfence again. Whoever has it has the whole design."
        checked={choices.carry}
        onChange={(carry) => set({ carry })}
      />
    </Box>
  );
}
