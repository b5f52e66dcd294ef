import Box from '@mui/material/Box';
import type { Issue } from '../../lib/result.ts';

const shownAtMost = 20;

/** Problems with their places in the file, the first ones of many. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  const more = issues.length - shownAtMost;
  return (
    <Box
      component="ul"
      // A long list scrolls, so the keyboard must be able to reach it.
      tabIndex={0}
      aria-label="Details"
      sx={{
        listStyle: 'none',
        m: 0,
        mt: 1,
        p: 0,
        // Cuts through a line, so that a longer list shows that it goes on.
        maxHeight: 226,
        overflow: 'auto',
        border: '1px solid var(--rf-border)',
        borderRadius: 1,
        backgroundColor: 'var(--rf-surface-sunken)',
        '& li': { px: 1.5, py: 0.75, overflowWrap: 'anywhere' },
        '& li + li': { borderTop: '1px solid var(--rf-border)' },
        '& code': { fontFamily: 'var(--rf-mono)', fontSize: 12, color: 'var(--rf-text-muted)', display: 'block' },
      }}
    >
      {issues.slice(0, shownAtMost).map((issue, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes and two issues may be alike
        <li key={index}>
          {issue.pointer !== '' && <code>{issue.pointer}</code>}
          {issue.message}
        </li>
      ))}
      {more > 0 && <li>and {more} more</li>}
    </Box>
  );
}
