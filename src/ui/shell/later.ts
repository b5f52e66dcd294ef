import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { MissingPart } from './MissingPart.tsx';

/** A part of the interface that is loaded when it is first drawn; when that fails, a way to load the page anew. */
export const later = <P extends object>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> =>
  lazy(() =>
    load().then(
      (part) => ({ default: part }),
      // It takes the same properties and needs none of them.
      () => ({ default: MissingPart as ComponentType<P> }),
    ),
  );
