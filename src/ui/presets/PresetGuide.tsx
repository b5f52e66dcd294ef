import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { answersOf, nextOf } from '../../store/preset-guide.ts';

type Props = {
  /** Chosen answers, by their place. */
  readonly path: readonly number[];
  readonly onChange: (path: readonly number[]) => void;
  readonly onClose: () => void;
};

const answerStyle = {
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  flex: '1 1 220px',
  p: 1.5,
  textAlign: 'left',
  whiteSpace: 'normal',
  lineHeight: 1.4,
} as const;

/** Each answer brings another heading: whoever does not see it is told by the focus. */
const focus = (heading: HTMLElement | null): void => heading?.focus();

/** Questions that end in a preset: one at a time, with the answers so far above it. */
export function PresetGuide({ path, onChange, onClose }: Props) {
  const next = nextOf(path);
  return (
    <Box
      component="section"
      aria-label="Which one is for me?"
      sx={{ mb: 2, p: 2, border: '1px solid var(--rf-border)', borderRadius: 1.5, backgroundColor: 'var(--rf-canvas)' }}
    >
      {path.length > 0 && (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, mb: 1.5, p: 0, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {answersOf(path).map(({ question, label }, index) => (
            <li key={question}>
              <Button
                variant="outlined"
                aria-label={`${question} ${label}. Change this answer`}
                onClick={() => onChange(path.slice(0, index))}
              >
                {label}
              </Button>
            </li>
          ))}
        </Box>
      )}
      <Box
        component="h3"
        key={path.join()}
        ref={focus}
        tabIndex={-1}
        sx={{ m: 0, mb: 1.5, fontSize: 14, fontWeight: 600, outline: 'none' }}
      >
        {next === null ? 'This is the one to start from:' : next.question}
      </Box>
      {next !== null && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          {next.answers.map(({ label, help }, index) => (
            <Button key={label} variant="outlined" onClick={() => onChange([...path, index])} sx={answerStyle}>
              <Box component="span" sx={{ fontWeight: 600 }}>
                {label}
              </Box>
              <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
                {help}
              </Box>
            </Button>
          ))}
        </Box>
      )}
      <Box sx={{ display: 'flex', gap: 1, mt: 1.5 }}>
        {path.length > 0 && <Button onClick={() => onChange([])}>Start again</Button>}
        <Button onClick={onClose}>Show all presets</Button>
      </Box>
    </Box>
  );
}
