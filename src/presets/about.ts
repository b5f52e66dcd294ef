/** What a gallery says of a preset. */
export type PresetAbout = {
  readonly title: string;
  /** One paragraph: what it is for, and what it costs in complexity. */
  readonly summary: string;
  readonly tags: readonly string[];
  /** Statements of the planning article that it embodies. */
  readonly statements: readonly string[];
  /** Place in the gallery; low numbers first. */
  readonly order: number;
};
