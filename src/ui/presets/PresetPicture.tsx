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

const middle = (box: SchematicBox) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** The ends of a line between two boxes, on their facing sides. */
function ends(a: SchematicBox, b: SchematicBox) {
  const [from, to] = [middle(a), middle(b)];
  if (a.x + a.width < b.x) return { x1: a.x + a.width, y1: to.y, x2: b.x, y2: to.y };
  if (b.x + b.width < a.x) return { x1: a.x, y1: to.y, x2: b.x + b.width, y2: to.y };
  return from.y < to.y
    ? { x1: to.x, y1: a.y + a.height, x2: to.x, y2: b.y }
    : { x1: to.x, y1: a.y, x2: to.x, y2: b.y + b.height };
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
        const bar = Math.min(box.height, box.width) * 0.5;
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
                x={box.x + (box.height - bar) / 2}
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
        <line key={id} {...ends(from, to)} stroke="var(--rf-edge-peering)" strokeWidth={2 * unit} />
      ))}
    </svg>
  );
}
