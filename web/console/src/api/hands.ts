/** Whether somebody is at the page: what it asks for by itself must not keep their session alive. */

const LATELY = 60_000;
const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

let last = Date.now();

for (const sign of SIGNS) {
  window.addEventListener(
    sign,
    () => {
      last = Date.now();
    },
    { passive: true, capture: true },
  );
}

export const handsAreOn = (now: number = Date.now()): boolean => now - last < LATELY;
