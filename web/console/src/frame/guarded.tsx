import type { LazyRouteFunction, RouteObject } from "react-router";
import { Broken } from "./Broken";
import { NotLoaded } from "./NotLoaded";

/** Pages that tell when their code could not be fetched. */
export const guarded = (routes: RouteObject[]): RouteObject[] =>
  routes.map((route) =>
    typeof route.lazy === "function" ? ({ ...route, lazy: orNotLoaded(route.lazy) } as RouteObject) : route,
  );

/** The same, which do not take the frame along when they break. */
export const inFrame = (routes: RouteObject[]): RouteObject[] => [
  { errorElement: <Broken framed />, children: guarded(routes) },
];

const orNotLoaded = (load: LazyRouteFunction<RouteObject>) => async () => {
  try {
    return await load();
  } catch (error) {
    throw new NotLoaded("a page's code could not be fetched", { cause: error });
  }
};
