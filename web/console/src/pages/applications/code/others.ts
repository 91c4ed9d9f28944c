import { SECRET, type Snippet, type Values } from "./values";

const go = ({
  issuer,
  clientId,
  redirectUri,
}: Values): string => `// github.com/coreos/go-oidc/v3/oidc and golang.org/x/oauth2
provider, err := oidc.NewProvider(ctx, "${issuer}")
if err != nil {
	return err
}
config := oauth2.Config{
	ClientID:     "${clientId}",
	ClientSecret: os.Getenv("${SECRET}"),
	Endpoint:     provider.Endpoint(),
	RedirectURL:  "${redirectUri}",
	Scopes:       []string{oidc.ScopeOpenID, "profile"},
}

// To the login page. Keep state, nonce and verifier in the visitor's session.
verifier := oauth2.GenerateVerifier()
address := config.AuthCodeURL(state, oidc.Nonce(nonce), oauth2.S256ChallengeOption(verifier))

// And back, once r.FormValue("state") is the one that was kept.
token, err := config.Exchange(ctx, r.FormValue("code"), oauth2.VerifierOption(verifier))
if err != nil {
	return err
}
raw, _ := token.Extra("id_token").(string)
idToken, err := provider.Verifier(&oidc.Config{ClientID: "${clientId}"}).Verify(ctx, raw)
if err != nil || idToken.Nonce != nonce {
	return errors.New("not this login")
}
user := idToken.Subject
`;

const proxy = ({
  issuer,
  clientId,
  redirectUri,
}: Values): string => `# nginx by itself knows no OpenID Connect: only its commercial
# edition does. oauth2-proxy stands beside it. Set OAUTH2_PROXY_CLIENT_SECRET
# and OAUTH2_PROXY_COOKIE_SECRET (32 random bytes) in its environment.
provider = "oidc"
oidc_issuer_url = "${issuer}"
client_id = "${clientId}"
redirect_url = "${redirectUri}"
scope = "openid profile"
code_challenge_method = "S256"
# Nobody whom WeChat sends has an e-mail address: the id stands in for it.
oidc_email_claim = "sub"
insecure_oidc_allow_unverified_email = true
email_domains = ["*"]
http_address = "127.0.0.1:4180"
reverse_proxy = true
set_xauthrequest = true
`;

const nginx = `location /oauth2/ {
  proxy_pass http://127.0.0.1:4180;
  proxy_set_header Host $host;
  proxy_set_header X-Forwarded-Proto $scheme;
}
location = /oauth2/auth {
  internal;
  proxy_pass http://127.0.0.1:4180;
  proxy_set_header Host $host;
  proxy_set_header Content-Length "";
  proxy_pass_request_body off;
}
location / {
  auth_request /oauth2/auth;
  error_page 401 = @login;
  auth_request_set $user $upstream_http_x_auth_request_user;
  proxy_set_header X-User $user;
  proxy_pass http://127.0.0.1:8080; # your website
}
location @login {
  return 302 /oauth2/start?rd=$scheme://$host$request_uri;
}
`;

const keycloak = ({ issuer, clientId }: Values): string => `{
  "alias": "saoma",
  "displayName": "微信登录 · WeChat",
  "providerId": "oidc",
  "enabled": true,
  "trustEmail": false,
  "firstBrokerLoginFlowAlias": "first broker login",
  "config": {
    "issuer": "${issuer}",
    "authorizationUrl": "${issuer}/auth",
    "tokenUrl": "${issuer}/token",
    "userInfoUrl": "${issuer}/me",
    "jwksUrl": "${issuer}/.well-known/jwks.json",
    "logoutUrl": "${issuer}/session/end",
    "clientId": "${clientId}",
    "clientSecret": "\${${SECRET}}",
    "clientAuthMethod": "client_secret_basic",
    "defaultScope": "openid profile",
    "pkceEnabled": "true",
    "pkceMethod": "S256",
    "useJwksUrl": "true",
    "validateSignature": "true",
    "backchannelSupported": "false",
    "syncMode": "FORCE"
  }
}
`;

const casdoor = ({ issuer, clientId, redirectUri }: Values): string => `# Casdoor: Providers, Add
Category:      OAuth
Type:          Custom
Client ID:     ${clientId}
Client secret: the value of ${SECRET}
Auth URL:      ${issuer}/auth
Token URL:     ${issuer}/token
UserInfo URL:  ${issuer}/me
Scope:         openid profile
Enable PKCE:   on (where your Casdoor has no such switch, switch "PKCE required" off here)
User mapping:  id = sub, username = sub, displayName = name, avatarUrl = picture

# Its address to come back to, registered here:
${redirectUri}
`;

export const OTHERS: Snippet[] = [
  {
    key: "go",
    name: "Go (go-oidc)",
    comesBackTo: "/callback",
    tested: false,
    files: (values) => [{ file: "login.go", text: go(values) }],
  },
  {
    key: "nginx",
    name: "nginx (oauth2-proxy)",
    comesBackTo: "/oauth2/callback",
    tested: false,
    files: (values) => [
      { file: "oauth2-proxy.cfg", text: proxy(values) },
      { file: "nginx.conf", text: nginx },
    ],
  },
  {
    key: "keycloak",
    name: "Keycloak",
    comesBackTo: "/realms/shop/broker/saoma/endpoint",
    tested: true,
    files: (values) => [{ file: "identity-provider.json", text: keycloak(values) }],
  },
  {
    key: "casdoor",
    name: "Casdoor",
    comesBackTo: "/callback",
    tested: false,
    files: (values) => [{ file: "Casdoor", text: casdoor(values) }],
  },
];
