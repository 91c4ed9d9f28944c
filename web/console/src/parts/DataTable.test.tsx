import { createRoot } from "react-dom/client";
import { expect, test, vi } from "vitest";
import "../i18n";
import { DataTable } from "./DataTable";

test("that there is nothing is said when it is known", async () => {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  const show = (loading: boolean) =>
    root.render(
      <DataTable
        name="Users"
        csv={null}
        rowKey="id"
        columns={[{ title: "Name" }]}
        dataSource={[]}
        loading={loading}
        failed={false}
        locale={{ emptyText: "No users yet" }}
      />,
    );
  show(true);
  await vi.waitUntil(() => place.querySelector("table"));
  expect(place.textContent).not.toContain("No users yet");
  show(false);
  await vi.waitFor(() => expect(place.textContent).toContain("No users yet"));
});
