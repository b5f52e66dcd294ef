// Every design that the project itself draws: the presets, the one with every kind, and those with every option.
import { everyKind } from '../edits/every-kind.ts';
import { optionDesigns } from '../edits/every-option.ts';
import type { Design } from '../model/design.ts';
import { presets } from '../presets/registry.ts';

/** A design by its name; presets are loaded when asked for. */
export const drawnDesigns: readonly { readonly slug: string; readonly design: () => Promise<Design> }[] = [
  ...presets.map(({ slug, load }) => ({ slug, design: async () => (await load()).design() })),
  ...[{ slug: 'every-kind', design: everyKind }, ...optionDesigns].map(({ slug, design }) => ({
    slug,
    design: async () => design(),
  })),
];
