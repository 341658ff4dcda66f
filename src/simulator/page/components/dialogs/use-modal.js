import { useLayoutEffect, useRef } from 'preact/hooks';

/** Opens a dialog over everything else as soon as it is there. When it goes, the focus returns to where it was. */
export function useModal() {
  const dialog = useRef();
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element.showModal();
    return () => {
      element.close();
      if (before?.isConnected) before.focus();
    };
  }, []);
  return dialog;
}
