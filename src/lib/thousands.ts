/** A whole number with narrow no-break spaces between groups of three digits: 65 536. */
export const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');
