// The tables of the design as tables: security rules, routes, firewall rules, outbound rules and whatever else has rows.
import { resourceSpecs } from '../kinds/types.ts';
import type { Markup } from '../lib/markup.ts';
import type { Resource } from '../model/design.ts';
import type { Field, Fields, Props, RowsField } from '../model/field.ts';
import { fieldsShown, inWords } from '../model/field-words.ts';
import { firewallAddress } from '../topology/egress.ts';
import { orderedRules } from '../topology/nsg-evaluation.ts';
import { type Context, inReadingOrder, kindTitle, nameOf, usersOf } from './context.ts';
import { heading, lines, paragraph, type Section, table } from './html.ts';

/** Values of one row by column; columns whose condition does not hold are left out. */
type RowWords = { readonly cells: ReadonlyMap<string, readonly string[]>; readonly muted: boolean };

/** A list stands with one entry on each line. */
function entries(context: Context, field: Field, value: Props[string] | undefined): readonly string[] {
  if (value === undefined) return [];
  const words = (each: Props[string]): string => inWords(field, each, (id) => nameOf(context, id));
  const list =
    field.type === 'texts' || field.type === 'refs' ? (value as readonly string[]).map((each) => [each]) : [value];
  return list.map(words).filter((each) => each !== '');
}

/** What rows are called in short: "Collection" for an application rule collection. */
function shortItem(item: string): string {
  const word = item.split(' ').at(-1) ?? item;
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/**
 * Columns of a table whose rows hold further rows, such as the collections of a firewall: both, the outer ones first,
 * and names under the words for what they name.
 */
function flatColumns({ item, columns }: RowsField): readonly (readonly [key: string, label: string])[] {
  const nested = Object.values(columns).some((column) => column.type === 'rows');
  return Object.entries(columns).flatMap(([key, column]) => {
    if (column.type !== 'rows') return [[key, nested && key === 'name' ? shortItem(item) : column.label] as const];
    return Object.entries(column.columns).map(
      ([inner, field]) => [`${key}.${inner}`, inner === 'name' ? shortItem(column.item) : field.label] as const,
    );
  });
}

const number = (row: Props, key: string): number => (typeof row[key] === 'number' ? row[key] : 0);

/** In the order in which Azure tries them, where they have one. */
const inOrder = (rows: readonly Props[]): readonly Props[] =>
  [...rows].sort((a, b) => {
    const [first, second] = [String(a.direction ?? ''), String(b.direction ?? '')];
    return first === second ? number(a, 'priority') - number(b, 'priority') : first < second ? -1 : 1;
  });

function rowWords(context: Context, columns: Fields, rows: readonly Props[], own: number): readonly RowWords[] {
  return rows.flatMap((row, index) => {
    const cells = new Map<string, readonly string[]>();
    let inner: readonly (readonly [string, RowWords])[] = [];
    for (const [key, column] of fieldsShown(columns, row)) {
      if (column.type === 'rows') {
        // The gate admits only rows here.
        const held = row[key] as readonly Props[];
        inner = rowWords(context, column.columns, held, held.length).map((words) => [key, words]);
      } else cells.set(key, entries(context, column, row[key]));
    }
    const muted = index >= own;
    if (inner.length === 0) return [{ cells, muted }];
    return inner.map(([key, words]) => ({
      cells: new Map([...cells, ...[...words.cells].map(([column, value]) => [`${key}.${column}`, value] as const)]),
      muted,
    }));
  });
}

/** Next hops by name: the firewalls of the design by their addresses. */
const firewallNames = ({ topology }: Context): ReadonlyMap<string, string> =>
  new Map(topology.of('azure-firewall').map((each) => [firewallAddress(topology, each) ?? '', each.name]));

type Rows = { readonly rows: readonly Props[]; readonly own: number };

/** The rows of a field; those that Azure adds to a security group come last. */
function rowsOf({ topology }: Context, resource: Resource, key: string): Rows {
  const own = inOrder(resource.props[key] as readonly Props[]);
  const group = topology.as(resource.id, 'network-security-group');
  if (!group) return { rows: own, own: own.length };
  const added = orderedRules(group).filter((rule) => !group.props.rules.includes(rule));
  return { rows: [...own, ...inOrder(added)], own: own.length };
}

function tableOf(context: Context, resource: Resource, key: string, field: RowsField): readonly Markup[] {
  const { rows, own } = rowsOf(context, resource, key);
  if (rows.length === 0) return [];
  const words = rowWords(context, field.columns, rows, own);
  const columns = flatColumns(field).filter(([column]) =>
    words.some(({ cells }) => (cells.get(column) ?? []).length > 0),
  );
  const hops = resource.kind === 'route-table' ? firewallNames(context) : new Map<string, string>();
  const named = (each: string): string => (hops.has(each) ? `${each} (${hops.get(each)})` : each);
  const body = words.map(({ cells, muted }) => ({
    muted,
    cells: columns.map(([column]) => lines((cells.get(column) ?? []).map(named))),
  }));
  return [
    table(
      columns.map(([, label]) => label),
      body,
    ),
  ];
}

function tablesOf(context: Context, resource: Resource): readonly Markup[] {
  const fields = fieldsShown(resourceSpecs.get(resource.kind)?.fields ?? {}, resource.props);
  const rowFields = fields.flatMap(([key, field]) => (field.type === 'rows' ? [[key, field] as const] : []));
  if (rowFields.length === 0) return [];
  const tables = rowFields.flatMap(([key, field]) => {
    const content = tableOf(context, resource, key, field);
    return content.length > 0 && rowFields.length > 1 ? [paragraph(field.label, 'label'), ...content] : content;
  });
  // Without rows a security group has those of Azure, a route table none; of other kinds that says nothing.
  if (tables.length === 0 && resource.kind !== 'route-table') return [];
  const users = usersOf(context, resource.id);
  return [
    heading(`${kindTitle(resource.kind)} ${resource.name}`),
    ...(users.length > 0 ? [paragraph(`Used by ${users.join(', ')}.`)] : []),
    ...(tables.length > 0 ? tables : [paragraph('It has no routes.', 'none')]),
  ];
}

export function ruleTablesSection(context: Context): Section {
  const content = inReadingOrder(context).flatMap((resource) => tablesOf(context, resource));
  const note =
    'In the order in which Azure tries them. Rules in grey are those that Azure adds to every security group.';
  return {
    id: 'rules',
    title: 'Rules and routes',
    content:
      content.length === 0 ? [paragraph('The design has no rules and routes.', 'none')] : [paragraph(note), ...content],
  };
}
