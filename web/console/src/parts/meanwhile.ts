import { createContext, useContext } from "react";

/** What is stored by now of what a form was opened with. */
export interface Meanwhile {
  body: unknown;
  /** Goes on from that version: what is saved next is meant for it. What is typed stays. */
  take: () => void;
}

export const MeanwhileContext = createContext<Meanwhile | null>(null);

/** Null around a form of something new. */
export const useMeanwhile = (): Meanwhile | null => useContext(MeanwhileContext);
