// A workspace and the services that it is made of, closed unless told otherwise.
import type { Builder, Given } from '../../edits/builder.ts';
import type { ResourceId } from '../../model/ids.ts';
import { type At, card, gap, heightFor, row } from './grid.ts';

type Part = 'workspace' | 'storageAccount' | 'keyVault' | 'containerRegistry' | 'applicationInsights' | 'logs';

export type Services = Readonly<Record<Part, ResourceId>>;
export type Places = Readonly<Record<Part, At>>;

/** Width of the column of services. */
export const servicesWidth = 216;

/**
 * Beside a column of endpoints from the top of the drawing: each service in the row of its endpoint, the storage
 * account in two rows, and telemetry, which has no endpoint, in two rows from `telemetry` on. A workspace that holds
 * cards grows upwards from its row.
 */
export const besideEndpoints = (x: number, telemetry: number, cardsInWorkspace = 0): Places => ({
  workspace:
    cardsInWorkspace === 0
      ? [x, row(0), servicesWidth, card]
      : [x, row(0) + card - heightFor(cardsInWorkspace), servicesWidth, heightFor(cardsInWorkspace)],
  storageAccount: [x, row(1), servicesWidth, 2 * card + gap],
  keyVault: [x, row(3), servicesWidth, card],
  containerRegistry: [x, row(4), servicesWidth, card],
  applicationInsights: [x, telemetry, servicesWidth, card],
  logs: [x, telemetry + card + gap, servicesWidth, card],
});

type Telemetry = Pick<Services, 'applicationInsights' | 'logs'>;

function addTelemetry(b: Builder, places: Places): Telemetry {
  const logs = b.add('log-analytics-workspace', 'log-ml', {}, { at: places.logs });
  const props = { logAnalyticsWorkspace: logs };
  return {
    logs,
    applicationInsights: b.add('application-insights', 'appi-ml', props, { at: places.applicationInsights }),
  };
}

/** What differs from the defaults, by service. */
export type ServiceOptions = {
  readonly name?: string;
  /** Ends the names of storage account, key vault and registry when several workspaces have their own. */
  readonly team?: string;
  /** Telemetry of an earlier workspace that this one sends to as well. */
  readonly telemetry?: Telemetry;
  readonly workspace?: Given<'aml-workspace'>;
  readonly storageAccount?: Given<'storage-account'>;
  readonly keyVault?: Given<'key-vault'>;
  readonly containerRegistry?: Given<'container-registry'>;
};

/** Adds the workspace and its services at their places. */
export function addServices(b: Builder, places: Places, options: ServiceOptions = {}): Services {
  const { team = '' } = options;
  const storageAccount = b.add('storage-account', `stml${team}`, options.storageAccount, {
    at: places.storageAccount,
  });
  const keyVault = b.add('key-vault', `kv-ml${team}`, options.keyVault, { at: places.keyVault });
  const containerRegistry = b.add('container-registry', `crml${team}`, options.containerRegistry, {
    at: places.containerRegistry,
  });
  const { applicationInsights, logs } = options.telemetry ?? addTelemetry(b, places);
  const workspace = b.add(
    'aml-workspace',
    options.name ?? 'mlw-prod',
    { storageAccount, keyVault, containerRegistry, applicationInsights, ...options.workspace },
    { at: places.workspace },
  );
  return { workspace, storageAccount, keyVault, containerRegistry, applicationInsights, logs };
}
