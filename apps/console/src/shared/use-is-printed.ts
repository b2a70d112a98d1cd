import { useSyncExternalStore } from 'react';

const onPaper = window.matchMedia('print');

const subscribe = (changed: () => void): (() => void) => {
  onPaper.addEventListener('change', changed);
  return () => onPaper.removeEventListener('change', changed);
};

/** Whether the page is being printed, when what is out of sight belongs to it too. */
export const useIsPrinted = (): boolean => useSyncExternalStore(subscribe, () => onPaper.matches);
