# shellcheck shell=bash
# The data folder: secrets made once, the server's settings written at each start, and what may be emptied.

# Everything that a run puts there. --fresh removes nothing else.
DATA_FILES="secrets.env server.yaml simulator.json run.json launcher.pid master.key saoma.mv.db saoma.trace.db programs logs"
SECRETS_MARK="# Made by ./saoma run for this data folder alone. Keep it to yourself."

open_data() {
  umask 077
  if [ -e "$DATA" ] && [ ! -d "$DATA" ]; then
    fail "$DATA is a file: give a folder to --data."
  fi
  if [ -d "$DATA" ] && [ -n "$(ls -A "$DATA")" ] && ! is_data_folder; then
    fail "$DATA holds other things than Saoma's data: give an empty or a new folder to --data."
  fi
  mkdir -p "$DATA/logs" 2>/dev/null || fail "the folder $DATA cannot be made: give another one to --data."
  [ -w "$DATA" ] || fail "the folder $DATA cannot be written: give another one to --data."
  DATA=$(cd "$DATA" && pwd -P)
}

# Its secrets tell it; a first start that was stopped early has left nothing but logs.
is_data_folder() {
  if [ -f "$DATA/secrets.env" ]; then
    [ "$(sed -n 1p "$DATA/secrets.env")" = "$SECRETS_MARK" ]
  else
    [ -z "$(find "$DATA" -mindepth 1 -maxdepth 1 -not -name logs -not -name launcher.pid)" ]
  fi
}

empty_data() {
  local file
  for file in $DATA_FILES; do
    [ "$file" = launcher.pid ] || rm -rf "${DATA:?}/$file"
  done
  mkdir -p "$DATA/logs"
}

# hex N: N random hexadecimal digits.
hex() {
  head -c $(($1 / 2)) /dev/urandom | od -An -v -tx1 | tr -d ' \n'
}

# letters N: N random letters and digits.
letters() {
  head -c 1024 /dev/urandom | LC_ALL=C tr -dc 'A-Za-z0-9' | cut -c "1-$1"
}

make_secrets() {
  if [ -f "$DATA/secrets.env" ]; then
    add_missing_secrets
    return 0
  fi
  cat >"$DATA/secrets.env.new" <<TEXT
$SECRETS_MARK
POOL_ID=$(hex 24)
CONNECTION_ID=$(hex 24)
CLIENT_ID=$(hex 24)
CLIENT_SECRET=$(letters 40)
APP_ID=wx$(hex 16)
APP_SECRET=$(hex 32)
ORIGINAL_ID=gh_$(hex 12)
TOKEN=$(letters 32)
ENCODING_AES_KEY=$(letters 43)
API_CLIENT_ID=$(hex 24)
API_CLIENT_SECRET=$(letters 40)
PROGRAM_CONNECTION_ID=$(hex 24)
PROGRAM_APP_ID=wx$(hex 16)
PROGRAM_APP_SECRET=$(hex 32)
TEXT
  mv "$DATA/secrets.env.new" "$DATA/secrets.env"
}

# A data folder of an earlier version has no client of the admin API, or no mini program.
add_missing_secrets() {
  grep -q '^API_CLIENT_ID=' "$DATA/secrets.env" \
    || printf 'API_CLIENT_ID=%s\nAPI_CLIENT_SECRET=%s\n' "$(hex 24)" "$(letters 40)" >>"$DATA/secrets.env"
  grep -q '^PROGRAM_APP_ID=' "$DATA/secrets.env" \
    || printf 'PROGRAM_CONNECTION_ID=%s\nPROGRAM_APP_ID=wx%s\nPROGRAM_APP_SECRET=%s\n' "$(hex 24)" "$(hex 16)" "$(hex 32)" \
      >>"$DATA/secrets.env"
}

read_secrets() {
  local name value
  while IFS='=' read -r name value; do
    case $name in
      POOL_ID | CONNECTION_ID | CLIENT_ID | CLIENT_SECRET | APP_ID | APP_SECRET | ORIGINAL_ID | TOKEN | ENCODING_AES_KEY | API_CLIENT_ID | API_CLIENT_SECRET | PROGRAM_CONNECTION_ID | PROGRAM_APP_ID | PROGRAM_APP_SECRET)
        case $value in
          '' | *[!A-Za-z0-9_]*) fail "$name in $DATA/secrets.env is not what was written there: put it back, or start with --fresh." ;;
        esac
        printf -v "$name" '%s' "$value"
        ;;
    esac
  done <"$DATA/secrets.env"
  [ -n "${API_CLIENT_SECRET:-}" ] && [ -n "${PROGRAM_APP_SECRET:-}" ] || fail "$DATA/secrets.env is incomplete: put it back, or start with --fresh."
}

# What SAOMA_DEMO_CONNECTION says, in the place of the demo connection's last settings.
more_of_the_connection() {
  printf '%s\n' "${SAOMA_DEMO_CONNECTION:-}" | sed 's/^/            /'
}

# What SAOMA_DEMO_PROGRAM says, in the place of the demo mini program's last settings.
more_of_the_program() {
  printf '%s\n' "${SAOMA_DEMO_PROGRAM:-}" | sed 's/^/            /'
}

# What the file of --applications says, behind the sample website's own.
more_applications() {
  [ -z "$APPLICATIONS" ] || sed 's/^/          /' "$APPLICATIONS"
}

# What SAOMA_DEMO_POOLS says, behind the demo pool.
more_pools() {
  printf '%s\n' "${SAOMA_DEMO_POOLS:-}" | sed 's/^/      /'
}

# What --database says, in the place of the embedded one.
another_database() {
  [ -z "$DATABASE" ] || printf 'spring:\n  datasource:\n    url: "%s"\n' "$DATABASE"
}

# time_zone LINK: the setting for the zone of a link such as /etc/localtime's; none for one whose name nobody knows, which
# would keep the server from starting.
time_zone() {
  local zone=${1##*zoneinfo/}
  [ "$zone" != "$1" ] || return 0
  zone=${zone#posix/} # the same clocks once more, with leap seconds and without
  zone=${zone#right/}
  case "$zone" in
    "" | /* | localtime | posixrules | Factory) ;;
    *[!A-Za-z0-9/_+-]*) ;;
    *) printf '  time-zone: %s\n' "$zone" ;;
  esac
}

write_server_settings() {
  local folder
  folder=$(printf '%s' "$DATA" | sed 's/[\\"]/\\&/g')
  cat >"$DATA/server.yaml.new" <<TEXT
# Written by ./saoma run at each start from secrets.env: changes made here are lost.
server:
  address: 127.0.0.1
  port: $SERVER_PORT
management:
  server:
    address: 127.0.0.1
    port: $MANAGEMENT_PORT
$(another_database)
saoma:
  public-url: $SERVER
  data-directory: "$folder"
$(time_zone "$(readlink /etc/localtime)")
  wechat:
    api-base-url: $SIMULATOR
    open-base-url: $SIMULATOR
  login:
    simulated-phone: $SIMULATOR/phone
  scan:
    stock: 0 # the phone shows every code that there is: let each of them be on a screen
  logout:
    allowed-networks: [ "127.0.0.0/8", "::1/128" ] # the websites of --applications are on this machine
  webhook:
    allowed-networks: [ "127.0.0.0/8", "::1/128" ] # as well as who is told by webhook
  messages: # whatever is sent by mail or SMS comes into the simulator's inbox, whomever it is for
    allowed-networks: [ "127.0.0.0/8", "::1/128" ]
    mail:
      host: 127.0.0.1
      port: $MAIL_PORT
      security: none
      from: Saoma <saoma@localhost.invalid>
    sms:
      service: http
      url: $SIMULATOR/_simulator/inbox/sms
      headers: [ "Content-Type: application/json" ]
      body: '{"to":"{phone}","text":"【{pool}】验证码 {code}，{minutes} 分钟内有效。Your code, good for {minutes} minutes."}'
  setup:
    pools:
      - id: "$POOL_ID"
        slug: $POOL_SLUG
        name: Saoma demo
        connections:
          - id: "$CONNECTION_ID"
            identifier: $CONNECTION_IDENTIFIER
            display-name: Demo official account
            app-id: "$APP_ID"
            app-secret: "$APP_SECRET"
            token: "$TOKEN"
            original-id: "$ORIGINAL_ID"
            encoding-aes-key: "$ENCODING_AES_KEY"
            message-mode: safe
            web-authorization: base
$(more_of_the_connection)
          - id: "$PROGRAM_CONNECTION_ID"
            type: mini-program
            identifier: $PROGRAM_IDENTIFIER
            display-name: Demo mini program
            private-deployment: true
            app-id: "$PROGRAM_APP_ID"
            app-secret: "$PROGRAM_APP_SECRET"
$(more_of_the_program)
        applications:
          - client-id: "$CLIENT_ID"
            name: Sample website
            client-secret: "$CLIENT_SECRET"
            redirect-uris: [ "$REDIRECT_URI" ]
            post-logout-redirect-uris: [ "$SAMPLE/" ]
            connections: [ $CONNECTION_IDENTIFIER, $PROGRAM_IDENTIFIER ]
            policy: "${SAOMA_DEMO_POLICY:-instant}"
$(more_applications)
        api-clients:
          - client-id: "$API_CLIENT_ID"
            name: This machine
            client-secret: "$API_CLIENT_SECRET"
            scopes:
              - applications:read
              - applications:write
              - connections:read
              - doctor:run
              - pushes:read
              - pushes:unmask
              - deliveries:read
              - deliveries:send
              - users:read
              - users:write
              - users:merge
              - platform-token:read
              - audit:read
              - sessions:read
$(more_pools)
TEXT
  mv "$DATA/server.yaml.new" "$DATA/server.yaml"
}

# What scripts and tests need to know of a run. One value a line: this launcher reads it back with sed.
write_run_json() {
  cat >"$DATA/run.json.new" <<TEXT
{
  "portBase": $BASE,
  "issuer": "$ISSUER",
  "clientId": "$CLIENT_ID",
  "clientSecret": "$CLIENT_SECRET",
  "redirectUri": "$REDIRECT_URI",
  "apiClientId": "$API_CLIENT_ID",
  "apiClientSecret": "$API_CLIENT_SECRET",
  "poolId": "$POOL_ID",
  "connectionIdentifier": "$CONNECTION_IDENTIFIER",
  "appId": "$APP_ID",
  "miniProgramIdentifier": "$PROGRAM_IDENTIFIER",
  "miniProgramAppId": "$PROGRAM_APP_ID",
  "eventsAddress": "$EVENTS_ADDRESS",
  "server": "$SERVER",
  "simulator": "$SIMULATOR",
  "phone": "$SIMULATOR/phone",
  "inbox": "$SIMULATOR/inbox",
  "sample": "$SAMPLE",
  "console": "$SERVER/console/",
  "firstAccount": "$(first_account_link)",
  "management": "$MANAGEMENT",
  "pids": {
    "server": $SERVER_PID,
    "simulator": $SIMULATOR_PID,
    "sample": $SAMPLE_PID
  }
}
TEXT
  mv "$DATA/run.json.new" "$DATA/run.json"
}

# run_value KEY: a number of run.json; empty where there is none.
run_value() {
  [ ! -f "$DATA/run.json" ] || sed -n "s/^ *\"$1\": \([0-9][0-9]*\),*$/\1/p" "$DATA/run.json"
}
