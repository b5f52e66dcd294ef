// Parts of the interface that come after the first paint, each in a chunk of its own.
import { later } from './later.ts';

export const Canvas = later(() => import('../canvas/Canvas.tsx').then((part) => part.Canvas));
export const Inspector = later(() => import('../inspector/Inspector.tsx').then((part) => part.Inspector));
export const IpPlanPanel = later(() => import('../ip-plan/IpPlanPanel.tsx').then((part) => part.IpPlanPanel));
export const OutboundPanel = later(() => import('../outbound/OutboundPanel.tsx').then((part) => part.OutboundPanel));
export const DnsPanel = later(() => import('../dns/DnsPanel.tsx').then((part) => part.DnsPanel));
export const TemplatePanel = later(() => import('../export/TemplatePanel.tsx').then((part) => part.TemplatePanel));
export const TrafficPanel = later(() => import('../traffic/TrafficPanel.tsx').then((part) => part.TrafficPanel));
export const PresetGallery = later(() => import('../presets/PresetGallery.tsx').then((part) => part.PresetGallery));
export const OpenDialog = later(() => import('../open/OpenDialog.tsx').then((part) => part.OpenDialog));
export const ShareDialog = later(() => import('../share/ShareDialog.tsx').then((part) => part.ShareDialog));
export const ExportDialog = later(() => import('../export/ExportDialog.tsx').then((part) => part.ExportDialog));
export const HelpSheet = later(() => import('../help/HelpSheet.tsx').then((part) => part.HelpSheet));
export const MoveDialog = later(() => import('../inspector/MoveDialog.tsx').then((part) => part.MoveDialog));
export const ConnectDialog = later(() => import('../inspector/ConnectDialog.tsx').then((part) => part.ConnectDialog));
