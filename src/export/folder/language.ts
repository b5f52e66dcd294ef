// What a language adds to its folder. One of these per format; folder.ts puts them together.
import type { Deployment, LoweredDesign } from '../../deployment/deployment.ts';
import type { Printed } from '../../deployment/printed.ts';
import type { Design } from '../../model/design.ts';

/** A file of the folder; `about` says what it is for, in a sentence of ours without markup. */
export type FolderFile = { readonly path: string; readonly text: string; readonly about: string };

/** The design and what became of it. */
export type Source = { readonly lowered: LoweredDesign; readonly design: Design };

export type Language = {
  readonly print: (deployment: Deployment) => Printed;
  /** What has to be installed, as sentences. */
  readonly tools: readonly string[];
  /** The files beside the template. */
  readonly files: (source: Source) => readonly FolderFile[];
  /** The file that is filled in. */
  readonly valuesFile: string;
  /** How the parameters are called in this language. */
  readonly parameterNames: (source: Source) => (name: string) => string;
  /** How a secret is handed over, as a sentence in Markdown; `name` as the language calls it. */
  readonly secret: (name: string) => string;
  /** Markdown that takes a person from the resource group, which is there, to the deployment. */
  readonly deploy: (source: Source) => readonly string[];
  /** What else has to be known of this language, as sentences in Markdown. */
  readonly notes?: (source: Source) => readonly string[];
};
