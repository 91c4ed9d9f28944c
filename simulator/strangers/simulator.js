// What both clients' tests need of the simulator, and a server that stands where an account's own server would.
import { once } from "node:events";
import { createServer } from "node:http";

const base = process.env.SIMULATOR;

export const api = `${base}/cgi-bin/`;

export async function control(method, path, body) {
  const response = await fetch(`${base}/_simulator/${path}`, {
    method,
    headers: { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? null : response.json();
}

/** Answers each request by `answer({ method, query, body })`. */
export async function accountServer(answer) {
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { searchParams } = new URL(request.url, "http://localhost");
    response.end(answer({ method: request.method, query: Object.fromEntries(searchParams), body: Buffer.concat(chunks).toString() }));
  });
  server.listen(0, "localhost");
  await once(server, "listening");
  return { url: `http://localhost:${server.address().port}/wechat`, close: () => server.close() };
}

export async function personWithAccount(account) {
  const user = await control("POST", "users", {});
  return { id: user.id, openId: user.accounts.find((one) => one.appId === account.appId).openId };
}
