import { type RefObject, useEffect, useRef } from 'react';
import type { ExplainRef } from '../state/route';

/** Whoever asks "why" by the keyboard is taken into the answer, stays in it from link to link, and is brought back. */
export function useDrawerFocus(asked: ExplainRef | null): RefObject<HTMLElement | null> {
  const drawer = useRef<HTMLElement>(null);
  useEffect(() => {
    const from = document.activeElement;
    if (from instanceof HTMLElement && from.matches(':focus-visible')) drawer.current?.focus();
    return () => {
      if (from instanceof HTMLElement && from.isConnected && nothingFocused()) from.focus();
    };
  }, []);
  // The link that was followed is gone with the explanation it stood in.
  useEffect(() => {
    if (asked && nothingFocused()) drawer.current?.focus();
  }, [asked]);
  return drawer;
}

function nothingFocused(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
