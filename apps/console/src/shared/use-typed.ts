import { useEffect, useRef, useState } from 'react';

/** How long nothing is typed before what was typed is asked for, in milliseconds. */
const pause = 300;

/**
 * The text of a field that something else keeps, such as the address: it shows what is typed at once, and passes it on
 * when somebody pauses.
 */
export function useTyped(given: string, pass: (text: string) => void): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (typed === given) setTyped(null);
  const type = (text: string): void => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => pass(text), pause);
  };
  return [typed ?? given, type];
}
