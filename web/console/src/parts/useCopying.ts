import { App } from "antd";
import { type RefObject, useRef, useState } from "react";
import { useWords } from "../i18n";

const SHOWN = 2_000;

/**
 * Copies what an element shows. Browsers let a page do that by https, and on the machine itself; where this one does
 * not, all of it is selected and somebody can do it by hand.
 */
export function useCopying<Shown extends HTMLElement>(
  text: string,
): { shown: RefObject<Shown | null>; done: boolean; copy: () => void } {
  const { t } = useWords();
  const { message } = App.useApp();
  const shown = useRef<Shown>(null);
  const [done, setDone] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone(true);
      setTimeout(() => setDone(false), SHOWN);
    } catch {
      if (shown.current !== null) window.getSelection()?.selectAllChildren(shown.current);
      void message.info(t("copy.byHand"));
    }
  };
  return { shown, done, copy: () => void copy() };
}
