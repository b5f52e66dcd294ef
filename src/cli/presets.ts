import { printDocument } from '../document/encode.ts';
import { presetOf, presets } from '../presets/registry.ts';
import { exitCode, type Outcome, unusable } from './outcome.ts';

/** `presets`: slug and title, a line each. */
export const presetsCommand = async (): Promise<Outcome> => ({
  code: exitCode.good,
  out: presets.map((preset) => `${preset.slug}\t${preset.title}`).join('\n'),
});

/** `preset SLUG`: the document as JSON. */
export async function presetCommand([slug]: readonly string[]): Promise<Outcome> {
  const preset = slug === undefined ? undefined : presetOf(slug);
  const known = `Presets: ${presets.map((p) => p.slug).join(', ')}.`;
  if (!preset) return unusable(`${slug === undefined ? 'Name a preset.' : `There is no preset ${slug}.`} ${known}`);
  const { design } = await preset.load();
  return { code: exitCode.good, out: printDocument(design()) };
}
