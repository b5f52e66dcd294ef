// The published JSON Schema of the current document, made from the same field tables as everything else.
import { linkSpecs, resourceSpecs } from '../kinds/types.ts';
import { limits } from '../model/design.ts';
import type { Field, Fields } from '../model/field.ts';
import { intentExpectations, intentLimits, intentPart, intentProtocols, intentText } from '../model/intent.ts';
import { settingsFields } from '../model/settings.ts';
import { documentVersion } from './document.ts';

type Schema = { readonly [key: string]: unknown };

const id: Schema = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$' };
const text: Schema = { type: 'string', maxLength: limits.textLength };
const list = (items: Schema): Schema => ({ type: 'array', items, maxItems: limits.listLength });

function valueSchema(field: Field): Schema {
  switch (field.type) {
    case 'text':
      return text;
    case 'texts':
      return list(text);
    case 'boolean':
      return { type: 'boolean' };
    case 'integer':
      return { type: 'integer', minimum: field.min, maximum: field.max };
    case 'choice':
      return { enum: field.options.map((option) => option.value) };
    case 'choices':
      return { ...list({ enum: field.options.map((option) => option.value) }), uniqueItems: true };
    case 'ref':
      return { anyOf: [id, { type: 'null' }] };
    case 'refs':
      return { ...list(id), uniqueItems: true };
    case 'rows':
      return list(propsSchema(field.columns));
    default:
      return field satisfies never;
  }
}

function propsSchema(fields: Fields): Schema {
  const properties = Object.entries(fields).map(([key, field]) => [
    key,
    { title: field.label, description: field.help, ...valueSchema(field), default: field.default },
  ]);
  return { type: 'object', properties: Object.fromEntries(properties) };
}

/** One alternative per kind, told apart by the constant in `kind`. */
const ofKind = (
  specs: ReadonlyMap<string, { readonly title: string; readonly fields: Fields }>,
  frame: Schema,
  required: readonly string[],
): Schema => ({
  oneOf: [...specs].map(([slug, spec]) => ({
    title: spec.title,
    type: 'object',
    required,
    properties: { ...frame, kind: { const: slug }, properties: propsSchema(spec.fields) },
  })),
});

const intentEnd: Schema = {
  oneOf: [
    { type: 'string', pattern: intentText, description: 'A service tag, a host name, an address or internet.' },
    {
      type: 'object',
      required: ['shape'],
      properties: { shape: id, part: { type: 'string', pattern: intentPart, description: 'Such as blob.' } },
    },
  ],
};

const intent: Schema = {
  type: 'object',
  required: ['id', 'from', 'to', 'protocol', 'expect'],
  properties: {
    id,
    from: intentEnd,
    to: intentEnd,
    protocol: { enum: intentProtocols },
    port: { type: 'integer', minimum: 1, maximum: intentLimits.port, description: 'For TCP and UDP.' },
    expect: { enum: intentExpectations },
    note: { type: 'string', maxLength: intentLimits.note },
  },
};

/** JSON Schema (draft 2020-12) of a document. Properties that are left out take their default. */
export function documentSchema(): Schema {
  const coordinate = { type: 'number', minimum: -limits.coordinate, maximum: limits.coordinate };
  const size = { type: 'number', minimum: limits.minSize, maximum: limits.maxSize };
  const name = { type: 'string', maxLength: limits.nameLength };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Ringfence design',
    type: 'object',
    required: ['format', 'version'],
    properties: {
      format: { const: 'ringfence' },
      version: { const: documentVersion },
      name,
      description: { type: 'string', maxLength: limits.descriptionLength },
      settings: propsSchema(settingsFields),
      resources: {
        type: 'array',
        maxItems: limits.resources,
        items: ofKind(resourceSpecs, { id, name, parent: id }, ['id', 'kind', 'name']),
      },
      links: {
        type: 'array',
        maxItems: limits.links,
        items: ofKind(linkSpecs, { id, from: id, to: id }, ['id', 'kind', 'from', 'to']),
      },
      intents: {
        type: 'array',
        maxItems: limits.intents,
        description: 'Flows that must be allowed or denied.',
        items: intent,
      },
      layout: {
        type: 'object',
        description: 'Per shape: x, y, width and height, relative to its container.',
        additionalProperties: {
          type: 'array',
          prefixItems: [coordinate, coordinate, size, size],
          minItems: 4,
          maxItems: 4,
        },
      },
    },
  };
}
