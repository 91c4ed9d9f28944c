/** A login of a device, from the code to the tokens. */
export const deviceLogin = ({ issuer, clientId }: { issuer: string; clientId: string }): string =>
  `issuer=${issuer} client=${clientId}
start=$(curl -s "$issuer/device" -d client_id=$client --data-urlencode "scope=openid profile")
field() { printf %s "$start" | jq -r ".$1"; }
qrencode -t ANSIUTF8 "$(field verification_uri_complete)"
echo "Scan with WeChat, or open $(field verification_uri) and type $(field user_code)"
pause=$(field interval)
until token=$(curl -sf "$issuer/token" -d client_id=$client -d "device_code=$(field device_code)" \\
    -d grant_type=urn:ietf:params:oauth:grant-type:device_code); do sleep $((pause + 1))
done
printf %s "$token" | jq -r .id_token
`;
