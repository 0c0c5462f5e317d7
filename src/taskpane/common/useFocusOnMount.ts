import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives the focus to an element when it appears, so that keyboard and screen reader follow what
 * happened.
 *
 * @param wanted false leaves the focus where it is
 */
export function useFocusOnMount<Element extends HTMLElement>(
  wanted = true,
): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useEffect(() => {
    if (wanted) element.current?.focus();
  }, [wanted]);
  return element;
}
