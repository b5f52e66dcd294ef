// Counts how often shapes and lines are drawn, so that a test can hold the promise that a drag draws only what moves.

/** Draws by id since the last reset. */
export const renderCounts = new Map<string, number>();

/** Notes one draw. Compiled away in the built page, where `import.meta.env.PROD` is the constant true. */
export function countRender(id: string): void {
  if (!import.meta.env.PROD) renderCounts.set(id, (renderCounts.get(id) ?? 0) + 1);
}
