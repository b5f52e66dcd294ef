/** Remembers one result per object for as long as the object lives. The function must be pure. */
export function memoByIdentity<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const hit = known.get(key);
    if (hit) return hit.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

/** Remembers one result per object and key, for as long as the object lives. The function must be pure. */
export function memoByKey<T extends object, K extends string | number | null, V>(
  compute: (of: T, key: K) => V,
): (of: T, key: K) => V {
  const tables = new WeakMap<T, Map<K, { readonly value: V }>>();
  return (of, key) => {
    let table = tables.get(of);
    if (!table) {
      table = new Map();
      tables.set(of, table);
    }
    const hit = table.get(key);
    if (hit) return hit.value;
    const value = compute(of, key);
    table.set(key, { value });
    return value;
  };
}
