// Azure regions: the name that templates use, the name that people read, the pair, and the spelling in service tags.
import type { Cloud } from './clouds.ts';
import { type LearnUrl, learn } from './learn.ts';

/** One region. */
export type Region = {
  /** As Resource Manager writes it: westeurope. */
  readonly name: string;
  /** As the portal shows it: West Europe. */
  readonly title: string;
  readonly cloud: Cloud;
  /** Name of the paired region, or null where there is none or no page that was read names it. */
  readonly pair: string | null;
};

/** Pages behind the list. */
export const regionSources: readonly LearnUrl[] = [
  learn.regions,
  learn.regionPairs,
  learn.governmentCloud,
  learn.chinaRegions,
];

/** The region of a new design. */
export const defaultRegion = 'westeurope';

const compact = (title: string): string => title.replaceAll(' ', '');

const region = (cloud: Cloud, title: string, pair: string | null = null): Region => ({
  name: compact(title).toLowerCase(),
  title,
  cloud,
  pair: pair === null ? null : compact(pair).toLowerCase(),
});

/** The regions by title, the public cloud first. New regions appear on Learn first: an unknown name is not an error. */
export const regions: readonly Region[] = [
  region('public', 'Australia Central', 'Australia Central 2'),
  region('public', 'Australia Central 2', 'Australia Central'),
  region('public', 'Australia East', 'Australia Southeast'),
  region('public', 'Australia Southeast', 'Australia East'),
  region('public', 'Austria East'),
  region('public', 'Belgium Central'),
  region('public', 'Brazil South', 'South Central US'),
  region('public', 'Brazil Southeast', 'Brazil South'),
  region('public', 'Canada Central', 'Canada East'),
  region('public', 'Canada East', 'Canada Central'),
  region('public', 'Central India', 'South India'),
  region('public', 'Central US', 'East US 2'),
  region('public', 'Chile Central'),
  region('public', 'East Asia', 'Southeast Asia'),
  region('public', 'East US', 'West US'),
  region('public', 'East US 2', 'Central US'),
  region('public', 'France Central', 'France South'),
  region('public', 'France South', 'France Central'),
  region('public', 'Germany North', 'Germany West Central'),
  region('public', 'Germany West Central', 'Germany North'),
  region('public', 'Indonesia Central'),
  region('public', 'Israel Central'),
  region('public', 'Italy North'),
  region('public', 'Japan East', 'Japan West'),
  region('public', 'Japan West', 'Japan East'),
  region('public', 'Korea Central', 'Korea South'),
  region('public', 'Korea South', 'Korea Central'),
  region('public', 'Malaysia West'),
  region('public', 'Mexico Central'),
  region('public', 'New Zealand North'),
  region('public', 'North Central US', 'South Central US'),
  region('public', 'North Europe', 'West Europe'),
  region('public', 'Norway East', 'Norway West'),
  region('public', 'Norway West', 'Norway East'),
  region('public', 'Poland Central'),
  region('public', 'Qatar Central'),
  region('public', 'South Africa North', 'South Africa West'),
  region('public', 'South Africa West', 'South Africa North'),
  region('public', 'South Central US', 'North Central US'),
  region('public', 'South India', 'Central India'),
  region('public', 'Southeast Asia', 'East Asia'),
  region('public', 'Spain Central'),
  region('public', 'Sweden Central', 'Sweden South'),
  region('public', 'Sweden South', 'Sweden Central'),
  region('public', 'Switzerland North', 'Switzerland West'),
  region('public', 'Switzerland West', 'Switzerland North'),
  region('public', 'UAE Central', 'UAE North'),
  region('public', 'UAE North', 'UAE Central'),
  region('public', 'UK South', 'UK West'),
  region('public', 'UK West', 'UK South'),
  region('public', 'West Central US', 'West US 2'),
  region('public', 'West Europe', 'North Europe'),
  region('public', 'West India', 'South India'),
  region('public', 'West US', 'East US'),
  region('public', 'West US 2', 'West Central US'),
  region('public', 'West US 3', 'East US'),
  region('government', 'USGov Arizona'),
  region('government', 'USGov Texas'),
  region('government', 'USGov Virginia'),
  region('china', 'China East'),
  region('china', 'China East 2'),
  region('china', 'China East 3'),
  region('china', 'China North'),
  region('china', 'China North 2'),
  region('china', 'China North 3'),
];

const byName: ReadonlyMap<string, Region> = new Map(regions.map((candidate) => [candidate.name, candidate]));

/** The region of that name or title, blanks and letter case aside, or undefined. */
export const parseRegion = (text: string): Region | undefined => byName.get(compact(text).toLowerCase());

/** The region as service tags spell it (`westeurope` as WestEurope); an unknown name is returned as it is. */
export const regionInTag = (name: string): string => {
  const known = parseRegion(name);
  return known ? compact(known.title) : name;
};

/** The text with every `{region}` replaced by the name. */
export const fillRegion = (pattern: string, name: string): string => pattern.replaceAll('{region}', name);
