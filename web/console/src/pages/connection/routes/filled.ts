import type { Route } from "../../../api/types";

/** What the form of a route holds. */
export interface Filled {
  name: string;
  target: string;
  active: boolean;
  answers: boolean;
  /** Whether all pushes go there, or those that are named below. */
  what: "all" | "some";
  messageTypes: string[];
  events: string[];
  scenePrefixes: string[];
}

export const EMPTY: Filled = {
  name: "",
  target: "",
  active: true,
  answers: false,
  what: "all",
  messageTypes: [],
  events: [],
  scenePrefixes: [],
};

/** What people send, and the events that a website's server mostly wants; others can be typed. */
export const MESSAGE_TYPES = ["text", "image", "voice", "video", "shortvideo", "location", "link", "event"];
export const EVENTS = ["subscribe", "unsubscribe", "SCAN", "CLICK", "VIEW", "LOCATION", "TEMPLATESENDJOBFINISH"];

export function filled(route: Route): Filled {
  const { name, target, active, answers, messageTypes, events, scenePrefixes } = route;
  const some = messageTypes.length + events.length + scenePrefixes.length > 0;
  return { name, target, active, answers, what: some ? "some" : "all", messageTypes, events, scenePrefixes };
}

/** Where all is wanted, nothing is named: that is how the server says "all". */
export function written({ what, ...values }: Filled): Record<string, unknown> {
  return what === "all" ? { ...values, messageTypes: [], events: [], scenePrefixes: [] } : values;
}

/** The ids in their new order, once one has gone a place up (-1) or down (1). */
export function moved(ids: string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  const rest = ids.filter((one) => one !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
