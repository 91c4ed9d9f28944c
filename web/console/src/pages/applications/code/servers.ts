import { SECRET, type Snippet, type Values } from "./values";

const spring = ({ issuer, clientId }: Values): string => `spring:
  security.oauth2.client:
    provider.saoma.issuer-uri: ${issuer}
    registration.saoma:
      client-id: ${clientId}
      client-secret: \${${SECRET}}
      scope: openid, profile
`;

const next = ({ issuer, clientId }: Values): string => `// auth.ts, with next-auth 5
import NextAuth from "next-auth";

export const { handlers, auth, signIn, signOut } = NextAuth({
  providers: [
    {
      id: "saoma",
      name: "WeChat",
      type: "oidc",
      issuer: "${issuer}",
      clientId: "${clientId}",
      clientSecret: process.env.${SECRET},
      authorization: { params: { scope: "openid profile" } },
      checks: ["pkce", "state", "nonce"],
      idToken: false, // the name is told by userinfo
    },
  ],
});
`;

const route = `// app/api/auth/[...nextauth]/route.ts
import { handlers } from "@/auth";

export const { GET, POST } = handlers;
`;

const node = ({ issuer, clientId, redirectUri }: Values): string => `// openid-client 6
import * as client from 'openid-client';

const ISSUER = '${issuer}';
const CLIENT_ID = '${clientId}';
const CLIENT_SECRET = process.env.${SECRET};
const SCOPE = 'openid profile';
const options = {};

const config = await client.discovery(new URL(ISSUER), CLIENT_ID, CLIENT_SECRET, undefined, {
  // For an issuer on this machine only: others are reached by https.
  execute: ISSUER.startsWith('http://localhost') ? [client.allowInsecureRequests] : [],
});

// Where to send the visitor. Keep session.asked in their session.
export async function login(session) {
  session.asked = {
    pkceCodeVerifier: client.randomPKCECodeVerifier(),
    expectedState: client.randomState(),
    expectedNonce: client.randomNonce(),
  };
  return client.buildAuthorizationUrlWithPAR(config, {
    redirect_uri: '${redirectUri}',
    scope: SCOPE,
    code_challenge: await client.calculatePKCECodeChallenge(session.asked.pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: session.asked.expectedState,
    nonce: session.asked.expectedNonce,
  }, options);
}

// The visitor is back: \`url\` is the whole address that they came by.
export async function callback(session, url) {
  const asked = session.asked;
  delete session.asked;
  const tokens = await client.authorizationCodeGrant(config, url, asked, undefined, options);
  return client.fetchUserInfo(config, tokens.access_token, tokens.claims().sub, options);
}
`;

const python = ({ issuer, clientId, redirectUri }: Values): string => `# Flask and Authlib
import os
from authlib.integrations.flask_client import OAuth
from flask import Flask, redirect, session

app = Flask(__name__)
app.secret_key = os.environ["FLASK_SECRET_KEY"]
oauth = OAuth(app)
oauth.register(
    "saoma",
    client_id="${clientId}",
    client_secret=os.environ["${SECRET}"],
    server_metadata_url="${issuer}/.well-known/openid-configuration",
    client_kwargs={"scope": "openid profile", "code_challenge_method": "S256"},
)


@app.get("/login")
def login():
    return oauth.saoma.authorize_redirect("${redirectUri}")


@app.get("${path(redirectUri)}")
def callback():
    token = oauth.saoma.authorize_access_token()
    session["user"] = token["userinfo"]["sub"]
    return redirect("/")
`;

const php = ({ issuer, clientId, redirectUri }: Values): string => `<?php
// composer require jumbojett/openid-connect-php
require __DIR__ . '/vendor/autoload.php';

$oidc = new Jumbojett\\OpenIDConnectClient('${issuer}', '${clientId}', getenv('${SECRET}'));
$oidc->setRedirectURL('${redirectUri}');
$oidc->setCodeChallengeMethod('S256');
$oidc->addScope(['openid', 'profile']);

// Sends the visitor to the login page, and reads the answer when they are back at this same file.
$oidc->authenticate();
$subject = $oidc->getVerifiedClaims('sub');
$name = $oidc->requestUserInfo('name');
`;

function path(address: string): string {
  try {
    return new URL(address).pathname;
  } catch {
    return "/callback";
  }
}

export const SERVERS: Snippet[] = [
  {
    key: "spring",
    name: "Spring Boot",
    comesBackTo: "/login/oauth2/code/saoma",
    tested: true,
    files: (values) => [{ file: "application.yaml", text: spring(values) }],
  },
  {
    key: "next",
    name: "Next.js (Auth.js)",
    comesBackTo: "/api/auth/callback/saoma",
    tested: false,
    files: (values) => [
      { file: "auth.ts", text: next(values) },
      { file: "route.ts", text: route },
    ],
  },
  {
    key: "node",
    name: "Node (openid-client)",
    comesBackTo: "/callback",
    tested: true,
    files: (values) => [{ file: "login.js", text: node(values) }],
  },
  {
    key: "python",
    name: "Python (Flask, Authlib)",
    comesBackTo: "/callback",
    tested: false,
    files: (values) => [{ file: "app.py", text: python(values) }],
  },
  {
    key: "php",
    name: "PHP (jumbojett)",
    comesBackTo: "/login.php",
    tested: false,
    files: (values) => [{ file: "login.php", text: php(values) }],
  },
];
