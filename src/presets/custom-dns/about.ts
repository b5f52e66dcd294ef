import type { PresetAbout } from '../about.ts';

export const about: PresetAbout = {
  title: 'Custom dns',
  summary:
    'One paragraph: which need it answers, for whom it is, what it isolates, and what it costs in complexity and in money.',
  tags: [],
  statements: [],
  order: 100,
};
