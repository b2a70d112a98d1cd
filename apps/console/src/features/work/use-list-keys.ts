import { type RefCallback, useCallback, useEffect, useRef } from 'react';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'));

/** J and K move the focus through a list, `/` goes to its filter; Enter opens what has the focus, as everywhere. */
export function useListKeys(length: number, onSearch: () => void): (place: number) => RefCallback<HTMLAnchorElement> {
  const rows = useRef<(HTMLAnchorElement | null)[]>([]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '/') {
        event.preventDefault();
        onSearch();
      }
      if (event.key !== 'j' && event.key !== 'k') return;
      const at = rows.current.findIndex((row) => row?.closest('li')?.contains(document.activeElement));
      const next = event.key === 'j' ? at + 1 : Math.max(0, at - 1);
      rows.current[Math.min(next, length - 1)]?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [length, onSearch]);
  return useCallback(
    (place: number) => (row: HTMLAnchorElement | null) => {
      rows.current[place] = row;
    },
    [],
  );
}
