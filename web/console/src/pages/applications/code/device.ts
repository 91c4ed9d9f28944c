/** A login of a device, from the code to the tokens. */
export const deviceLogin = ({ issuer, clientId }: { issuer: string; clientId: string }): string =>
  `issuer=${issuer} client=${clientId}
start=$(curl -s "$issuer/device" -d client_id=$client --data-urlencode "scope=openid profile")
field() { printf %s "$start" | jq -r ".$1"; }
qrencode -t ANSIUTF8 "$(field verification_uri_complete)"
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
