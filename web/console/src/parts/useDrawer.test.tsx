import { createMemoryRouter } from "react-router";
import { expect, test } from "vitest";
import { button, drawnAt, holds } from "../testing/drawn";
import { useDrawer } from "./useDrawer";

function List() {
  const { shown, open, close } = useDrawer("push");
  return (
    <>
      <output>{shown ?? "closed"}</output>
      <button type="button" onClick={() => open("p/1")}>
        open
      </button>
      <button type="button" onClick={close}>
        close
      </button>
    </>
  );
}

async function at(...initialEntries: string[]) {
  const router = createMemoryRouter([{ path: "*", element: <List /> }], { initialEntries });
  drawnAt(router);
  const open = await button("open");
  const close = await button("close");
  const shows = (text: string) => holds(() => expect(document.querySelector("output")?.textContent).toBe(text));
  const address = () => router.state.location.pathname + router.state.location.search;
  return { router, shows, address, open: () => open.click(), close: () => close.click() };
}

test("going back closes a drawer and going forward opens it", async () => {
  const { router, shows, address, open } = await at("/?kind=text");
  open();
  await shows("p/1");
  expect(address()).toBe("/?kind=text&push=p%2F1");
  await router.navigate(-1);
  await shows("closed");
  await router.navigate(1);
  await shows("p/1");
});

test("a drawer that was opened here is closed by going back, once", async () => {
  const { shows, address, open, close } = await at("/before", "/?kind=text");
  open();
  await shows("p/1");
  close();
  close();
  await shows("closed");
  expect(address()).toBe("/?kind=text");
});

test("whoever came by the drawer's address and closes it stays on the page", async () => {
  const { shows, address, close } = await at("/before", "/?push=p%2F1");
  await shows("p/1");
  close();
  await shows("closed");
  expect(address()).toBe("/");
});
