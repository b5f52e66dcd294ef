// The formats that a design can be exported to. Printers are loaded when they are first used.
import type { Deployment } from '../deployment/deployment.ts';
import type { Printed } from '../deployment/printed.ts';

/** One export format. */
export type ExportFormat = {
  readonly id: string;
  readonly title: string;
  /** Name of the file that is downloaded. */
  readonly fileName: string;
  /** Language of the text, for highlighting. */
  readonly language: 'json' | 'bicep' | 'hcl';
  /** Loads the printer. */
  readonly load: () => Promise<(deployment: Deployment) => Printed>;
};

/** Every format, in the order in which they are offered. */
export const exportFormats = [
  {
    id: 'arm',
    title: 'ARM template',
    fileName: 'azuredeploy.json',
    language: 'json',
    load: async () => (await import('./arm/print.ts')).print,
  },
  {
    id: 'bicep',
    title: 'Bicep',
    fileName: 'main.bicep',
    language: 'bicep',
    load: async () => (await import('./bicep/print.ts')).print,
  },
  {
    id: 'terraform',
    title: 'Terraform (azapi)',
    fileName: 'main.tf',
    language: 'hcl',
    load: async () => (await import('./terraform/print.ts')).print,
  },
] as const satisfies readonly ExportFormat[];

export type FormatId = (typeof exportFormats)[number]['id'];

/** The format of that id, or undefined. */
export const exportFormat = (id: string): (typeof exportFormats)[number] | undefined =>
  exportFormats.find((format) => format.id === id);
