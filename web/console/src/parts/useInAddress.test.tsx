import { createMemoryRouter } from "react-router";
import { expect, test } from "vitest";
import { drawnAt, holds, soon } from "../testing/drawn";
import { useInAddress } from "./useInAddress";

function Choices() {
  const [{ kind, push }, choose] = useInAddress("kind", "push");
  return (
    <button type="button" onClick={() => choose({ kind: "", push: "p/1" })}>
      {`${kind}-${push}`}
    </button>
  );
}

test("a choice is read from the address and written to it, and all else there stays", async () => {
  const router = createMemoryRouter([{ path: "/", element: <Choices /> }], { initialEntries: ["/?kind=text&page=2"] });
  drawnAt(router);
  const button = await soon(() => document.querySelector("button"));
  expect(button.textContent).toBe("text-");
  button.click();
  await holds(() => expect(button.textContent).toBe("-p/1"));
  expect(router.state.location.search).toBe("?page=2&push=p%2F1");
  expect(router.state.historyAction).toBe("REPLACE");
  expect(router.state.location.state).toEqual({ beside: ["kind", "push"] });
});
