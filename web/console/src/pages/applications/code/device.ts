import type { Values } from "./values";

type Own = Pick<Values, "issuer" | "clientId">;

const shell = ({ issuer, clientId }: Own): string =>
  `issuer=${issuer} client=${clientId}
start=$(curl -s "$issuer/device" -d client_id=$client --data-urlencode "scope=openid profile")
field() { printf %s "$start" | jq -r ".$1 // empty"; }
code=$(field verification_uri_complete)
[ -z "$code" ] || qrencode -t ANSIUTF8 "$code"
echo "Scan with WeChat, or open $(field verification_uri) and type $(field user_code)"
pause=$(field interval)
while :; do
  sleep $((pause + 1))
  answer=$(curl -s "$issuer/token" -d client_id=$client -d "device_code=$(field device_code)" \\
    -d grant_type=urn:ietf:params:oauth:grant-type:device_code)
  case $(printf %s "$answer" | jq -r '.error // "none"') in
    none) break ;;
    authorization_pending) ;;
    slow_down) pause=$((pause + 5)) ;;
    *) printf '%s\\n' "$answer" >&2; exit 1 ;;
  esac
done
printf %s "$answer" | jq -r .id_token
`;

const node = ({ issuer, clientId }: Own): string => `// npm install openid-client qrcode-terminal
import * as client from 'openid-client';
import qrcode from 'qrcode-terminal';

const config = await client.discovery(
  new URL('${issuer}'),
  '${clientId}',
  undefined,
  client.None(),${issuer.startsWith("http://") ? "\n  { execute: [client.allowInsecureRequests] }," : ""}
);
const started = await client.initiateDeviceAuthorization(config, { scope: 'openid profile' });
const code = started.verification_uri_complete;
if (code) qrcode.generate(code, { small: true });
console.log(\`Scan with WeChat, or open \${started.verification_uri} and type \${started.user_code}\`);
const tokens = await client.pollDeviceAuthorizationGrant(config, started);
console.log(tokens.claims());
`;

/** A login of a device, from the code to the tokens (RFC 8628), and what it takes to run that. */
export const DEVICES = [
  { key: "shell", name: "curl", file: "login.sh", needs: "curl, jq, qrencode", text: shell },
  { key: "node", name: "Node (openid-client)", file: "login.mjs", needs: "Node 20", text: node },
] as const;
