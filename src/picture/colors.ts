// The colours of a picture: those of ui/theme/tokens.css by their names, since a picture has no style sheet. A test
// holds the two against each other.
import type { EdgeLayer } from '../model/field.ts';

const light = {
  canvas: '#f5f6f8',
  surface: '#ffffff',
  text: '#1b2430',
  textMuted: '#566170',
  border: '#dfe2e7',
  vnetBorder: '#2b7cc7',
  vnetFill: '#edf5fc',
  subnetBorder: '#7d8896',
  subnetFill: '#ffffff',
  managedBorder: '#7a5bc0',
  managedFill: '#f5f1fc',
  card: '#ffffff',
  cardBorder: '#cbd1d9',
  edgePeering: '#2b7cc7',
  edgePrivateLink: '#7a5bc0',
  edgeOutbound: '#b3590a',
  edgeDns: '#1c7c74',
  edgeAssociation: '#7d8896',
} as const;

export type Colors = { readonly [K in keyof typeof light]: string };

const dark: Colors = {
  canvas: '#14171c',
  surface: '#1c2027',
  text: '#e6e9ee',
  textMuted: '#a2acb9',
  border: '#323843',
  vnetBorder: '#5ba4e6',
  vnetFill: '#17222e',
  subnetBorder: '#7f8a98',
  subnetFill: '#1c2128',
  managedBorder: '#a68be0',
  managedFill: '#221e2e',
  card: '#262b33',
  cardBorder: '#444c58',
  edgePeering: '#5ba4e6',
  edgePrivateLink: '#a68be0',
  edgeOutbound: '#e2954a',
  edgeDns: '#4db8ad',
  edgeAssociation: '#8f99a6',
};

export type PictureTheme = 'light' | 'dark';
export const colorsOf: Readonly<Record<PictureTheme, Colors>> = { light, dark };

/** What a picture lies on: white, so that it goes into a document as it is; or the dark canvas. */
export const backgroundOf = (theme: PictureTheme): string => (theme === 'light' ? light.surface : dark.canvas);

/** Colour, width and dashes of the lines of a layer, as ui/canvas/canvas.css draws them. */
export const strokes: Readonly<
  Record<
    EdgeLayer,
    { readonly color: keyof Colors; readonly width: number; readonly dash?: string; readonly cap?: 'round' }
  >
> = {
  peering: { color: 'edgePeering', width: 3 },
  'private-link': { color: 'edgePrivateLink', width: 1.5 },
  outbound: { color: 'edgeOutbound', width: 1.5, dash: '7 4' },
  dns: { color: 'edgeDns', width: 2, dash: '1 4', cap: 'round' },
  association: { color: 'edgeAssociation', width: 1 },
};
