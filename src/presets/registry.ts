// All presets, found by their place. Titles are there at once, designs are loaded when asked for.
import type { Design } from '../model/design.ts';
import type { PresetAbout } from './about.ts';

export type Preset = PresetAbout & {
  readonly slug: string;
  /** Makes the design anew each time. */
  readonly load: () => Promise<{ readonly design: () => Design }>;
};

const abouts = import.meta.glob<PresetAbout>('./*/about.ts', { eager: true, import: 'about' });
const designs = import.meta.glob<{ readonly design: () => Design }>('./*/design.ts');

const slugOf = (path: string): string => path.split('/')[1] ?? path;

/** Every preset in gallery order. */
export const presets: readonly Preset[] = Object.entries(abouts)
  .flatMap(([path, about]): Preset[] => {
    const slug = slugOf(path);
    const load = designs[`./${slug}/design.ts`];
    return load ? [{ ...about, slug, load }] : [];
  })
  .sort((a, b) => a.order - b.order);

/** The preset of a slug. */
export const presetOf = (slug: string): Preset | undefined => presets.find((preset) => preset.slug === slug);
