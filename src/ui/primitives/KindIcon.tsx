import { useSyncExternalStore } from 'react';

type Table = Readonly<Record<string, { readonly viewBox: string; readonly markup: string }>>;

let table: Table | null = null;
const waiting = new Set<() => void>();
const sources = new Map<string, string>();

/** The table of Azure icons is large and not needed for the first paint, so it comes after it, once. */
function subscribe(notify: () => void): () => void {
  if (waiting.size === 0 && table === null) {
    void import('../../picture/azure-icons.gen.ts').then((module) => {
      table = module.azureIcons;
      for (const tell of waiting) tell();
    });
  }
  waiting.add(notify);
  return () => waiting.delete(notify);
}

/** Address of a kind's icon as an image; '' until the table is there or when the kind has none. */
function sourceOf(kind: string): string {
  const known = sources.get(kind);
  if (known !== undefined) return known;
  if (table === null) return '';
  const icon = table[kind];
  const svg = icon && `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${icon.viewBox}">${icon.markup}</svg>`;
  const source = svg ? `data:image/svg+xml,${encodeURIComponent(svg)}` : '';
  sources.set(kind, source);
  return source;
}

/** The Azure icon of a kind. Decorative: the name of the kind or of the shape stands beside it. */
export function KindIcon({ kind, size = 18 }: { readonly kind: string; readonly size?: number }) {
  const source = useSyncExternalStore(subscribe, () => sourceOf(kind));
  const style = { flex: 'none', display: 'block' } as const;
  return source === '' ? (
    <span style={{ ...style, width: size, height: size }} />
  ) : (
    <img src={source} alt="" width={size} height={size} draggable={false} style={style} />
  );
}
