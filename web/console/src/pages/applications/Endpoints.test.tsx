import { expect, test } from "vitest";
import type { Application } from "../../api/types";
import { drawn, says } from "../../testing/drawn";
import { Endpoints } from "./Endpoints";

const application = { kind: "web", hasSecret: true } as Application;

test("addresses that lead to this machine alone are said to", async () => {
  drawn(<Endpoints issuer="http://localhost:7400/p/main/oidc" application={application} />);
  await says("this machine alone");
});

test("addresses within a network are said to be so", async () => {
  drawn(<Endpoints issuer="https://login.lan/p/main/oidc" application={application} />);
  await says("your own network alone");
});

test("of a public address there is nothing to say", async () => {
  drawn(<Endpoints issuer="https://login.example.org/p/main/oidc" application={application} />);
  await says("https://login.example.org/p/main/oidc/token");
  expect(document.body.textContent).not.toContain("alone");
});
