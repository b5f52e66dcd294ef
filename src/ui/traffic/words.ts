// Words and looks of verdicts, steps and intents. A word and a sign go with each colour.
import {
  mdiAlertOutline,
  mdiCheckCircleOutline,
  mdiCloseOctagonOutline,
  mdiHelpCircleOutline,
  mdiInformationOutline,
} from '@mdi/js';
import type { IntentState } from '../../reach/intents.ts';
import type { Layer, StepResult, Verdict } from '../../reach/step.ts';

type Look = { readonly word: string; readonly icon: string; readonly color: string };

export const verdictLooks: Readonly<Record<Verdict, Look>> = {
  allowed: { word: 'Allowed', icon: mdiCheckCircleOutline, color: 'var(--rf-ok)' },
  denied: { word: 'Denied', icon: mdiCloseOctagonOutline, color: 'var(--rf-error)' },
  unknown: { word: 'Unknown', icon: mdiHelpCircleOutline, color: 'var(--rf-warning)' },
};

export const stepLooks: Readonly<Record<StepResult, Look>> = {
  pass: { ...verdictLooks.allowed, word: 'Passes' },
  stop: { ...verdictLooks.denied, word: 'Stops here' },
  unknown: verdictLooks.unknown,
};

export const intentLooks: Readonly<Record<IntentState['is'], Look>> = {
  holds: { ...verdictLooks.allowed, word: 'Holds' },
  broken: { ...verdictLooks.denied, word: 'Broken' },
  open: { ...verdictLooks.unknown, word: 'Unknown' },
  lost: { word: 'Cannot be judged', icon: mdiAlertOutline, color: 'var(--rf-warning)' },
};

export const nothingLook: Look = {
  word: 'No answer',
  icon: mdiInformationOutline,
  color: 'var(--rf-text-muted)',
};

export const layerWords: Readonly<Record<Layer, string>> = {
  source: 'Source',
  dns: 'Name resolution',
  'admin-rules': 'Admin rules',
  'nsg-outbound': 'Security group, outbound',
  route: 'Route',
  peering: 'Peering',
  gateway: 'Gateway',
  'outbound-method': 'Way out',
  'endpoint-policy': 'Endpoint policy',
  firewall: 'Firewall',
  appliance: 'Appliance',
  'nsg-inbound': 'Security group, inbound',
  'private-endpoint': 'Private endpoint',
  'service-firewall': 'Service firewall',
  'managed-network': 'Managed network',
  destination: 'Destination',
  reply: 'Reply',
};
