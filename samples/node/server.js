// A website whose visitors log in with WeChat. It knows an issuer, a client id and a secret, and openid-client does
// the rest. Its sessions are kept in memory: a real website has a place for them already.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as client from 'openid-client';

const { ISSUER, CLIENT_ID, CLIENT_SECRET, SCOPE = 'openid profile offline_access', PORT = '3000', DPOP } = process.env;
const website = `http://localhost:${PORT}`;

const config = await client.discovery(new URL(ISSUER), CLIENT_ID, CLIENT_SECRET, undefined, {
  // For an issuer on this machine only: others are reached by https.
  execute: ISSUER.startsWith('http://localhost') ? [client.allowInsecureRequests] : [],
});
const keys = createRemoteJWKSet(new URL(config.serverMetadata().jwks_uri));
// With DPOP=yes, tokens are bound to a key of this process.
const options = DPOP ? { DPoP: client.getDPoPHandle(config, await client.randomDPoPKeyPair('ES256')) } : {};

const sessions = new Map();

// Sends the visitor to the login page. The request itself goes ahead from server to server (PAR).
async function login(session) {
  session.asked = {
    pkceCodeVerifier: client.randomPKCECodeVerifier(),
    expectedState: client.randomState(),
    expectedNonce: client.randomNonce(),
  };
  return client.buildAuthorizationUrlWithPAR(config, {
    redirect_uri: `${website}/callback`,
    scope: SCOPE,
    code_challenge: await client.calculatePKCECodeChallenge(session.asked.pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: session.asked.expectedState,
    nonce: session.asked.expectedNonce,
  }, options);
}

// The visitor is back: a code becomes tokens, and those tell who it is.
async function callback(session, url) {
  const asked = session.asked;
  delete session.asked;
  keep(session, await client.authorizationCodeGrant(config, url, asked, undefined, options));
  const { sub, sid } = session.tokens.claims();
  session.user = await client.fetchUserInfo(config, session.tokens.access_token, sub, options);
  session.sid = sid;
}

async function refresh(session) {
  keep(session, await client.refreshTokenGrant(config, session.tokens.refresh_token, undefined, options));
  session.user = await client.fetchUserInfo(config, session.tokens.access_token, session.user.sub, options);
  session.refreshes = (session.refreshes ?? 0) + 1;
}

// Each refresh brings a new refresh token, and the one before is used up.
function keep(session, tokens) {
  session.tokens = tokens;
}

// Ends the session here and at the issuer, which sends the visitor back.
function logout(id, session) {
  sessions.delete(id);
  return client.buildEndSessionUrl(config, {
    id_token_hint: session.tokens.id_token,
    post_logout_redirect_uri: `${website}/`,
  });
}

// The issuer says that a session ended (OpenID Connect Back-Channel Logout 1.0 §2.6).
async function loggedOutElsewhere(form) {
  const { payload } = await jwtVerify(form.get('logout_token'), keys, {
    issuer: config.serverMetadata().issuer,
    audience: CLIENT_ID,
    typ: 'logout+jwt',
    requiredClaims: ['iat', 'exp', 'jti', 'sid'],
    maxTokenAge: '3 minutes',
  });
  if (!payload.events?.['http://schemas.openid.net/event/backchannel-logout'] || 'nonce' in payload) {
    throw new Error('not a logout token');
  }
  for (const [id, session] of sessions) {
    if (session.sid === payload.sid) sessions.delete(id);
  }
}

function page({ user, tokens, refreshes = 0 } = {}) {
  return `<!DOCTYPE html><html lang="zh-CN"><meta charset="UTF-8"><title>Node</title>${user === undefined
    ? '<a id="login" href="/login">微信登录 · Log in with WeChat</a>'
    : `<p><code id="subject">${escape(user.sub)}</code> <span id="name">${escape(user.name)}</span></p>
       <p id="token">${escape(tokens.token_type)}, refreshed <span id="refreshes">${refreshes}</span></p>
       <form method="post"><button id="refresh" formaction="/refresh">续期 · Refresh</button>
       <button id="logout" formaction="/logout">退出登录 · Log out</button></form>`}</html>`;
}

function escape(text) {
  return String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function sessionOf(request) {
  const id = /(?:^|; )NODE_SESSION=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  return sessions.has(id) ? id : undefined;
}

async function formOf(request) {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > 10_000) throw new Error('too long');
  }
  return new URLSearchParams(body);
}

async function answer(request, response) {
  const url = new URL(request.url, website);
  const go = (to) => response.writeHead(303, { location: `${to}` }).end();
  let id = sessionOf(request);
  const session = sessions.get(id);
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /':
      return response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'no-store' }).end(page(session));
    case 'GET /login': {
      const begun = {};
      const to = await login(begun);
      sessions.set((id = randomUUID()), begun);
      response.setHeader('set-cookie', `NODE_SESSION=${id}; HttpOnly; SameSite=Lax; Path=/`);
      return go(to);
    }
    case 'GET /callback':
      if (session?.asked === undefined) return go('/');
      await callback(session, url);
      return go('/');
    case 'POST /refresh':
      if (session?.tokens !== undefined) await refresh(session);
      return go('/');
    case 'POST /logout':
      return go(session?.tokens === undefined ? '/' : logout(id, session));
    case 'POST /logged-out':
      await loggedOutElsewhere(await formOf(request));
      return response.writeHead(204).end();
    default:
      return response.writeHead(404).end();
  }
}

createServer((request, response) => {
  answer(request, response).catch((problem) => {
    console.error(problem.code ?? '', problem.message, problem.error_description ?? '');
    response.writeHead(400, { 'content-type': 'text/plain; charset=UTF-8' }).end('未成功，请重试。 · It did not succeed. Please try again.');
  });
}).listen(Number(PORT), '127.0.0.1', () => console.log(`${website}/`));
