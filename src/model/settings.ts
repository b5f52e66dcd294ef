// What a design says of itself as a whole, apart from its name and description.
import { type PropsOf, text } from './field.ts';

export const settingsFields = {
  region: text({
    label: 'Region',
    help: 'Where resources lie that name no region of their own; it also says which cloud this is.',
    format: 'region',
    default: 'westeurope',
  }),
  resourceGroup: text({
    label: 'Resource group',
    help: 'The group that is deployed to. Shapes in this group need not name it.',
    format: 'resource-group',
    sparse: true,
  }),
  subscription: text({
    label: 'Subscription',
    help: 'Id of the subscription that is deployed to.',
    format: 'guid',
    sparse: true,
  }),
} as const;

/** Region, group and subscription of the deployment; '' where one is not said. */
export type Settings = PropsOf<typeof settingsFields>;
