import { designFileName, designFileText } from '../../store/download.ts';
import { useDocument } from '../../store/hooks.ts';
import { ExportFile } from './ExportFile.tsx';

/** The design as a file that opens again. */
export function DesignFileExport() {
  const design = useDocument((state) => state.design);
  return <ExportFile fileName={designFileName(design)} text={designFileText(design)} />;
}
