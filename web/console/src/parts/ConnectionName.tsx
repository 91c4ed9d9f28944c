import { useConnectionNames } from "../api/queries";
import { usePool } from "../frame/InPool";

/** A connection by the name that people gave it, and by its identifier; by that alone if it was deleted. */
export function ConnectionName({ identifier }: { identifier: string }) {
  const name = useConnectionNames(usePool()).get(identifier);
  return name === undefined ? (
    <>{identifier}</>
  ) : (
    <>
      {name} <div className="quiet">{identifier}</div>
    </>
  );
}
