import Box from '@mui/material/Box';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { type TemplateFormatId, templateFormats } from '../../store/exporting.ts';
import { type DocumentFormatId, documentFormats } from '../../store/picturing.ts';

export type ExportChoice = TemplateFormatId | DocumentFormatId | 'design';

const summaries: Readonly<Record<ExportChoice, string>> = {
  arm: 'JSON for the portal, the Azure CLI and pipelines.',
  bicep: 'The same template in Microsoft’s language for it.',
  terraform: 'Resource Manager bodies through the azapi provider.',
  design: 'Opens again in Ringfence, with the layout.',
  svg: 'Drawn from the design, sharp at every size.',
  png: 'For programs that take no SVG.',
  report: 'A page to print: picture, plan, rules, findings.',
};

const choices: readonly { readonly id: ExportChoice; readonly title: string }[] = [
  ...templateFormats,
  { id: 'design', title: 'Design file' },
  ...documentFormats,
];

type Props = { readonly value: ExportChoice; readonly onChange: (next: ExportChoice) => void };

/** The formats, side by side. */
export function FormatChoice({ value, onChange }: Props) {
  return (
    <RadioGroup
      aria-label="Format"
      value={value}
      // The values are those of the radios below.
      onChange={(_, next) => onChange(next as ExportChoice)}
      sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, 1fr)', md: 'repeat(4, 1fr)' } }}
    >
      {choices.map(({ id, title }) => (
        <Box
          component="label"
          key={id}
          sx={{
            display: 'flex',
            alignItems: 'flex-start',
            gap: 0.5,
            p: 1,
            pr: 1.5,
            cursor: 'pointer',
            borderRadius: 1,
            border: '1px solid',
            borderColor: id === value ? 'var(--rf-accent)' : 'var(--rf-border)',
            backgroundColor: id === value ? 'var(--rf-selected)' : 'var(--rf-surface)',
            '&:focus-within': { outline: '2px solid var(--rf-focus)', outlineOffset: 1 },
          }}
        >
          <Radio
            value={id}
            size="small"
            sx={{ p: 0.25 }}
            slotProps={{ input: { 'aria-describedby': `about-${id}` } }}
          />
          <span>
            <Box component="span" sx={{ display: 'block', fontWeight: 600, lineHeight: '24px' }}>
              {title}
            </Box>
            <Box component="span" id={`about-${id}`} sx={{ display: 'block', fontSize: 12, color: 'text.secondary' }}>
              {summaries[id]}
            </Box>
          </span>
        </Box>
      ))}
    </RadioGroup>
  );
}
