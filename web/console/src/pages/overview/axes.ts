const HAN = 11;
const DIGIT = 7;
const GAP = 8;

/** About as wide as that stands there in the drawing's letters: Chinese ones are as wide as they are high. */
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > "\u2e80" ? HAN : DIGIT), 0);

interface Label {
  index: number;
  x: number;
  anchor: "start" | "middle" | "end";
}

interface Axes {
  /** Where the bars begin: right of the longest number of the scale. */
  left: number;
  /** The room of one bar. */
  step: number;
  /** The days that are told below: the last one, and as many before it as fit. */
  labels: Label[];
}

/** Lays out so many days in a drawing of that width in which no text is cut, and none lies over another. */
export function axes(width: number, days: string[], ticks: number[]): Axes {
  const left = GAP + Math.max(0, ...ticks.map((tick) => widthOf(`${tick}`)));
  const step = (width - left) / days.length;
  const widest = Math.max(0, ...days.map(widthOf));
  // A label that is wider than its bar moves inwards at the edge, towards the next one.
  const moves = Math.max(0, widest - step) / 2;
  const each = Math.ceil((widest + moves + GAP) / step);
  const labels = days.flatMap((_, index): Label[] => {
    if ((days.length - 1 - index) % each !== 0) return [];
    const x = left + (index + 0.5) * step;
    if (x + widest / 2 > width) return [{ index, x: width, anchor: "end" }];
    return x < widest / 2 ? [{ index, x: 0, anchor: "start" }] : [{ index, x, anchor: "middle" }];
  });
  return { left, step, labels };
}
