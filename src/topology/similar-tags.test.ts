import { expect, test } from 'vitest';
import { readNamed } from './similar-tags.ts';

test.each([
  ['Storage.WestEurope', { is: 'tag' }],
  ['storage', { is: 'tag' }],
  ['AzureFrontDoor.FirstParty', { is: 'tag' }],
  ['Keyvault.WestEurope', { is: 'spelling', meant: 'AzureKeyVault.WestEurope' }],
  ['Storag.WestEurope', { is: 'spelling', meant: 'Storage.WestEurope' }],
  ['AzureMonitor.WestEurope', { is: 'spelling', meant: 'AzureMonitor' }],
  ['AzureActiveDirectroy', { is: 'spelling', meant: 'AzureActiveDirectory' }],
  ['MyCompany', { is: 'unknown' }],
  ['pypi.org', { is: 'host' }],
  ['st.blob.core.windows.net', { is: 'host' }],
  ['', { is: 'unknown' }],
])('%s', (text, read) => {
  expect(readNamed(text)).toEqual(read);
});
