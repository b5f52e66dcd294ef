// Ringfence's own glyphs for things that are no Azure product, in the 18 x 18 grid of the product icons.

/** Inner SVG by slug. @type {Readonly<Record<string, string>>} */
export const ownGlyphs = {
  internet: [
    '<circle cx="9" cy="9" r="8" fill="#2f7fb8"/>',
    '<g fill="none" stroke="#dff1fb" stroke-width=".9">',
    '<ellipse cx="9" cy="9" rx="3.6" ry="7.6"/><path d="M1.4 9h15.2M2.5 5h13M2.5 13h13"/></g>',
    '<circle cx="9" cy="9" r="7.6" fill="none" stroke="#1f5f8f" stroke-width=".8"/>',
  ].join(''),
  'on-premises': [
    '<path d="M1 16.2V6.4L6.4 3.6v12.6z" fill="#7a8794"/><path d="M6.4 1.2h7.4v15H6.4z" fill="#54616e"/>',
    '<path d="M13.8 7.2H17v9h-3.2z" fill="#7a8794"/>',
    '<path d="M8 3.2h1.6v1.7H8zm2.7 0h1.6v1.7h-1.6zM8 6.4h1.6v1.7H8zm2.7 0h1.6v1.7h-1.6zM8 9.6h1.6v1.7H8zm2.7 0h1.6v1.7h-1.6z" fill="#cfe6f5"/>',
    '<path d="M2.6 8.2h1.9v1.6H2.6zm0 3.1h1.9v1.6H2.6zM14.7 9h1.4v1.4h-1.4zm0 3h1.4v1.4h-1.4z" fill="#e6ecf1"/>',
    '<path d="M9 13h2.2v3.2H9z" fill="#f2b544"/><path d="M.4 16.2h17.2v.9H.4z" fill="#3c4650"/>',
  ].join(''),
  user: [
    '<path d="M2.2 16.4c0-4.2 2.6-6.9 6.8-6.9s6.8 2.7 6.8 6.9c0 .4-.3.7-.7.7H2.9a.7.7 0 0 1-.7-.7" fill="#3f6fa8"/>',
    '<path d="M9 12.6 6.3 9.9a7.6 7.6 0 0 1 5.4 0z" fill="#dbe8f5"/><circle cx="9" cy="5" r="4.1" fill="#6b9bd1"/>',
  ].join(''),
};
