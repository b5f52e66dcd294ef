// Names of Terraform: words in lower case joined by underscores, each given out once.

/** hubVirtualNetwork as hub_virtual_network. */
const snake = (name: string): string =>
  name
    .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    .replace(/_+/g, '_')
    .replace(/^_/, '');

/** Gives each key its identifier, made of its name; two that would share one are numbered in the order of asking. */
export function createNames(taken: readonly string[] = []): (name: string, key?: string) => string {
  const known = new Map<string, string>();
  const used = new Set(taken);
  return (name, key = name) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const wanted = snake(name);
    let free = wanted;
    for (let n = 2; used.has(free); n += 1) free = `${wanted}_${n}`;
    used.add(free);
    known.set(key, free);
    return free;
  };
}
