import { type RefObject, useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** Where the last page stood; nothing while the document has shown none. */
let lastPath: string | undefined;

/** Whether the page has given the focus away itself, or whoever uses it has not left what they used. */
const isFocusInContent = (): boolean => {
  const content = document.getElementById('content');
  return content !== document.activeElement && content?.contains(document.activeElement) === true;
};

/**
 * Gives a heading the focus when somebody arrives from another page, so that the keyboard and the screen reader go on
 * there. The document's first page is left to the browser, and a change of the search parameters is no arrival.
 */
export function useFocusOnArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const type = useNavigationType();
  useEffect(() => {
    const isFirst = lastPath === undefined;
    const hasArrived = lastPath !== pathname;
    lastPath = pathname;
    if (isFirst || !hasArrived || isFocusInContent()) return;
    // Whoever goes back finds the page where they left it.
    heading.current?.focus({ preventScroll: type === NavigationType.Pop });
  }, [pathname, type]);
  return heading;
}
