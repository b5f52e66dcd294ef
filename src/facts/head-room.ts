// How much of a subnet should stay free for growth.
import { learn } from './learn.ts';

/**
 * Spare addresses that a subnet should have, as a share of what it needs at full scale. Learn asks for room for growth
 * and for the nodes of an upgrade without a number; a fifth is this designer's reading of it.
 */
export const headRoom = { share: 0.2, sources: [learn.aksIpPlanning, learn.amlPlanning] } as const;
