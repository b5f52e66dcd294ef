// Two presets as they come out, to be read: `npx vitest run src/export/goldens -u` writes them anew.
import { describe, expect, test } from 'vitest';
import { lower } from '../../deployment/lower.ts';
import { originName } from '../../deployment/origin-name.ts';
import { present } from '../../lib/invariant.ts';
import { presetOf } from '../../presets/registry.ts';
import { exportFormats } from '../formats.ts';

describe.each(['managed-internet-outbound', 'hub-spoke-nat'])('%s', (slug) => {
  test.each(exportFormats)('$title', async ({ id, title, language, load }) => {
    const preset = present(presetOf(slug), slug);
    const design = (await preset.load()).design();
    const lowered = lower(design);
    const omitted = lowered.omitted.map(({ origin, reason }) => `- ${originName(design.network, origin)}: ${reason}`);
    const page = [
      `# ${preset.title}: ${title}`,
      '',
      preset.summary,
      '',
      '## Not in the template as drawn',
      '',
      ...(omitted.length > 0 ? omitted : ['Nothing.']),
      '',
      '## Template',
      '',
      `\`\`\`${language}`,
      (await load())(lowered).text.trimEnd(),
      '```',
      '',
    ].join('\n');
    await expect(page).toMatchFileSnapshot(`./${slug}-${id}.md`);
  });
});
