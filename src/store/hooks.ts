// The two stores as React hooks. Select one thing; a selector that makes a new object renders on every change.
import { useStore } from 'zustand';
import { type CheckingState, checkingStore } from './checking.ts';
import { type DocumentState, documentStore } from './document-store.ts';
import { type ViewState, viewStore } from './view-store.ts';

export const useDocument = <T>(selector: (state: DocumentState) => T): T => useStore(documentStore, selector);
export const useChecking = <T>(selector: (state: CheckingState) => T): T => useStore(checkingStore, selector);
export const useView = <T>(selector: (state: ViewState) => T): T => useStore(viewStore, selector);
