// Colours the text of templates. In a chunk of its own: the grammars and their engine are larger than the panel.
import { createCssVariablesTheme, createHighlighterCore, type GrammarState } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import bicep from 'shiki/langs/bicep.mjs';
import hcl from 'shiki/langs/hcl.mjs';
import json from 'shiki/langs/json.mjs';
import type { CodeLanguage } from '../../store/exporting.ts';

/** A run of characters of one colour; undefined is the colour of plain text. */
export type Token = { readonly content: string; readonly color: string | undefined };
/** Colours lines; the state of the last call lets the next go on in the middle of a text. */
export type Tokenize = (
  language: CodeLanguage,
  text: string,
  state: GrammarState | undefined,
) => { readonly lines: readonly (readonly Token[])[]; readonly state: GrammarState | undefined };

// The theme names variables and no colours, so light and dark are the style sheet's business.
const theme = createCssVariablesTheme({ name: 'ringfence', variablePrefix: '--rf-code-' });

/** Loads the grammars. */
export async function createTokenizer(): Promise<Tokenize> {
  const highlighter = await createHighlighterCore({
    themes: [theme],
    langs: [json, bicep, hcl],
    engine: createJavaScriptRegexEngine(),
  });
  return (language, text, state) => {
    const options = { lang: language, theme: 'ringfence', ...(state ? { grammarState: state } : {}) };
    const { tokens, grammarState } = highlighter.codeToTokens(text, options);
    return { lines: tokens.map((line) => line.map(({ content, color }) => ({ content, color }))), state: grammarState };
  };
}
