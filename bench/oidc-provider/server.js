// oidc-provider as its documentation sets it up: its own store in memory, RS256, one confidential client with PKCE, and
// the smallest login form. What it asks beyond that (consent) is granted at once, as Saoma asks for none.
import { createHash, generateKeyPairSync, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import { Provider } from "oidc-provider";

const port = Number(process.env.BENCH_PORT);
const scope = "openid profile offline_access";
const passwords = new Map();
const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });

const provider = new Provider(`http://localhost:${port}`, {
  clients: [
    {
      client_id: process.env.BENCH_CLIENT_ID,
      client_secret: process.env.BENCH_CLIENT_SECRET,
      redirect_uris: [process.env.BENCH_REDIRECT_URI],
      grant_types: ["authorization_code", "refresh_token"],
      scope,
    },
  ],
  jwks: { keys: [{ ...key, use: "sig", alg: "RS256", kid: "bench" }] },
  cookies: { keys: [process.env.BENCH_CLIENT_SECRET] },
  claims: { openid: ["sub"], profile: ["name", "preferred_username"] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: id, preferred_username: id }) }),
  issueRefreshToken: () => true,
  // Saoma gives a new refresh token for each that is used, and counts the old one as spent.
  rotateRefreshToken: true,
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId,
      accountId: ctx.oidc.session.accountId,
    });
    grant.addOIDCScope(scope);
    await grant.save();
    return grant;
  },
});

function digest(password) {
  return createHash("sha256").update(password).digest();
}

/** Everybody's password is made from their name; its digest is made when it is first needed, as a database has it. */
function isPassword(name, password) {
  if (!passwords.has(name)) {
    passwords.set(name, digest(`password-of-${name}`));
  }
  return timingSafeEqual(passwords.get(name), digest(password));
}

async function form(request) {
  let body = "";
  for await (const part of request) {
    body += part;
  }
  return new URLSearchParams(body);
}

async function interact(request, response) {
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method === "GET") {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Log in</title></head><body>
<form method="post" action="/interaction/${uid}">
<label>Name <input name="username" autocomplete="username" autofocus></label>
<label>Password <input name="password" type="password" autocomplete="current-password"></label>
<button>Log in</button>
</form></body></html>`);
    return;
  }
  const sent = await form(request);
  const name = sent.get("username") ?? "";
  if (!isPassword(name, sent.get("password") ?? "")) {
    response.statusCode = 403;
    response.end();
    return;
  }
  await provider.interactionFinished(request, response, { login: { accountId: name } });
}

const protocol = provider.callback();
createServer((request, response) => {
  if (!request.url.startsWith("/interaction/")) {
    protocol(request, response);
    return;
  }
  interact(request, response).catch((error) => {
    console.error(error);
    response.statusCode = 500;
    response.end();
  });
}).listen(port, "127.0.0.1");
