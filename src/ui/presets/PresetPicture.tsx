import type { Schematic, SchematicBox } from '../../store/preset-gallery.ts';

type Look = { readonly fill: string; readonly stroke: string; readonly dash?: string };

const networkLook: Look = { fill: 'var(--rf-vnet-fill)', stroke: 'var(--rf-vnet-border)', dash: '14 8' };
const containerLooks: Readonly<Record<string, Look>> = {
  'virtual-network': networkLook,
  subnet: { fill: 'var(--rf-subnet-fill)', stroke: 'var(--rf-subnet-border)' },
  'aml-workspace': { fill: 'var(--rf-managed-fill)', stroke: 'var(--rf-managed-border)' },
};
const cardLook: Look = { fill: 'var(--rf-card)', stroke: 'var(--rf-border-strong)' };
/** Colour of the bar that stands for a card's icon. */
const accents: Readonly<Record<string, string>> = {
  'private-endpoint': 'var(--rf-edge-private-link)',
  'private-dns-zone': 'var(--rf-edge-dns)',
  'azure-firewall': 'var(--rf-edge-outbound)',
  internet: 'var(--rf-text-muted)',
  'on-premises': 'var(--rf-text-muted)',
};

/** Middle of the stretch that two ranges share, or undefined when they share none. */
function shared(a: number, aLength: number, b: number, bLength: number): number | undefined {
  const [from, to] = [Math.max(a, b), Math.min(a + aLength, b + bLength)];
  return from < to ? (from + to) / 2 : undefined;
}

/** A line between two boxes: straight where they face each other, else from side to side with one step. */
function pathBetween(a: SchematicBox, b: SchematicBox): string {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const [upper, lower] = a.y <= b.y ? [a, b] : [b, a];
  const y = shared(a.y, a.height, b.y, b.height);
  if (y !== undefined) return `M${left.x + left.width} ${y}H${right.x}`;
  const x = shared(a.x, a.width, b.x, b.width);
  if (x !== undefined) return `M${x} ${upper.y + upper.height}V${lower.y}`;
  const step = (left.x + left.width + right.x) / 2;
  return `M${left.x + left.width} ${left.y + left.height / 2}H${step}V${right.y + right.height / 2}H${right.x}`;
}

/** A schematic of a design: boxes in boxes, in the colours of the canvas. Decorative: the card says what it is. */
export function PresetPicture({ picture }: { readonly picture: Schematic }) {
  const { width, height, boxes, lines } = picture;
  // Lines keep their thickness on the screen whatever the size of the design.
  const unit = Math.max(width / 360, height / 180, 1);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" height="100%" aria-hidden="true" focusable="false">
      {boxes.map(({ id, kind, container, ...box }) => {
        const look = container ? (containerLooks[kind] ?? networkLook) : cardLook;
        const accent = container ? null : (accents[kind] ?? 'var(--rf-accent)');
        const bar = Math.min(box.height, box.width, 64) * 0.5;
        const inset = Math.min(box.height - bar, 32) / 2;
        return (
          <g key={id}>
            <rect
              {...box}
              rx={3 * unit}
              fill={look.fill}
              stroke={look.stroke}
              strokeWidth={unit}
              strokeDasharray={look.dash && `${4 * unit} ${3 * unit}`}
            />
            {accent && (
              <rect
                x={box.x + inset}
                y={box.y + (box.height - bar) / 2}
                width={bar}
                height={bar}
                rx={1.5 * unit}
                fill={accent}
              />
            )}
          </g>
        );
      })}
      {lines.map(({ id, from, to }) => (
        <path key={id} d={pathBetween(from, to)} fill="none" stroke="var(--rf-edge-peering)" strokeWidth={2 * unit} />
      ))}
    </svg>
  );
}
