import type { ComponentType } from "react";

/** A page's code could not be fetched: without a network, or after an update that gave its file another name. */
export class NotLoaded extends Error {}

/** A page whose code is fetched when it is first looked at. */
export const page = (load: () => Promise<ComponentType>) => async () => {
  try {
    return { Component: await load() };
  } catch (error) {
    throw new NotLoaded("a page's code could not be fetched", { cause: error });
  }
};
