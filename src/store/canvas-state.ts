// What the canvas is in the middle of. Gone with the page; never in the history.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Meaning } from '../edits/connection.ts';
import type { Point } from '../edits/geometry.ts';
import type { ResourceSlug } from '../kinds/types.ts';
import type { ResourceId } from '../model/ids.ts';

/** Moves the view. The canvas registers one while it is on the page. */
export type Camera = {
  show(id: ResourceId): void;
  fitAll(): void;
  fitSelection(): void;
  zoomBy(factor: number): void;
  zoomTo(zoom: number): void;
  /** Point of the design in the middle of the view. */
  middle(): Point;
  /** Puts the keyboard focus on a drawn shape. */
  focus(id: ResourceId): void;
  /** Middle of a drawn shape in client coordinates. */
  clientPoint(id: ResourceId): Point;
};

export type CanvasState = {
  /** Kind that the next tap or drop puts on the canvas. */
  readonly placing: ResourceSlug | null;
  /** Shape that a line is being drawn from; the line's loose end while a pointer draws it. */
  readonly connecting: { readonly from: ResourceId; readonly end: Point | null } | null;
  /** What the next shape that is clicked, or that takes Enter, is chosen for. */
  readonly picking: {
    readonly prompt: string;
    readonly take: (id: ResourceId) => void;
    readonly cancel: () => void;
  } | null;
  readonly renaming: ResourceId | null;
  /** Shape under a mouse that rests. */
  readonly hovered: ResourceId | null;
  /** A sentence beside the pointer: where it goes, or why it may not. Client coordinates. */
  readonly note: { readonly x: number; readonly y: number; readonly text: string; readonly refused: boolean } | null;
  /** Several things that a drawn line can mean, to choose from. */
  readonly choices: { readonly x: number; readonly y: number; readonly meanings: readonly Meaning[] } | null;
  readonly menu: { readonly x: number; readonly y: number } | null;
  /** Lines that show what a dragged shape is aligned with, in canvas units. */
  readonly guides: readonly {
    readonly axis: 'x' | 'y';
    readonly at: number;
    readonly from: number;
    readonly to: number;
  }[];
  readonly camera: Camera | null;
};

const initial: CanvasState = {
  placing: null,
  connecting: null,
  picking: null,
  renaming: null,
  hovered: null,
  note: null,
  choices: null,
  menu: null,
  guides: [],
  camera: null,
};

export const canvasStore = createStore<CanvasState>(() => initial);
/** Whether the next click on the canvas means something else than a selection. */
export const isTargeting = ({ placing, connecting, picking }: CanvasState): boolean =>
  placing !== null || connecting !== null || picking !== null;
export const useCanvas = <T>(selector: (state: CanvasState) => T): T => useStore(canvasStore, selector);
