// Parts of the interface that come after the first paint, each in a chunk of its own.
import { lazy } from 'react';

export const Canvas = lazy(() => import('../canvas/Canvas.tsx').then(({ Canvas }) => ({ default: Canvas })));
export const Inspector = lazy(() =>
  import('../inspector/Inspector.tsx').then(({ Inspector }) => ({ default: Inspector })),
);
export const TemplatePanel = lazy(() =>
  import('../export/TemplatePanel.tsx').then(({ TemplatePanel }) => ({ default: TemplatePanel })),
);
export const PresetGallery = lazy(() =>
  import('../presets/PresetGallery.tsx').then(({ PresetGallery }) => ({ default: PresetGallery })),
);
export const OpenDialog = lazy(() =>
  import('../open/OpenDialog.tsx').then(({ OpenDialog }) => ({ default: OpenDialog })),
);
export const ShareDialog = lazy(() =>
  import('../share/ShareDialog.tsx').then(({ ShareDialog }) => ({ default: ShareDialog })),
);
export const ExportDialog = lazy(() =>
  import('../export/ExportDialog.tsx').then(({ ExportDialog }) => ({ default: ExportDialog })),
);
export const HelpSheet = lazy(() => import('../help/HelpSheet.tsx').then(({ HelpSheet }) => ({ default: HelpSheet })));
export const MoveDialog = lazy(() =>
  import('../inspector/MoveDialog.tsx').then(({ MoveDialog }) => ({ default: MoveDialog })),
);
export const ConnectDialog = lazy(() =>
  import('../inspector/ConnectDialog.tsx').then(({ ConnectDialog }) => ({ default: ConnectDialog })),
);
