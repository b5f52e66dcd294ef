// Parts of the interface that come after the first paint, each in a chunk of its own.
import { lazy } from 'react';

export const Canvas = lazy(() => import('../canvas/Canvas.tsx').then((module) => ({ default: module.Canvas })));
