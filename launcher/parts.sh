# shellcheck shell=bash
# The three processes of a run: their addresses, how each is started, watched and ended.

POOL_SLUG=main
CONNECTION_IDENTIFIER=official-account
PROGRAM_IDENTIFIER=mini-program
SERVER_PID='' SIMULATOR_PID='' SAMPLE_PID=''

# Everything listens on this machine alone: who reaches the simulator can log in as anyone.
set_addresses() {
  SERVER_PORT=$BASE SAMPLE_PORT=$((BASE + 1)) SIMULATOR_PORT=$((BASE + 2)) MANAGEMENT_PORT=$((BASE + 3))
  MAIL_PORT=$((BASE + 4))
  SERVER=http://localhost:$SERVER_PORT
  SAMPLE=http://localhost:$SAMPLE_PORT
  SIMULATOR=http://localhost:$SIMULATOR_PORT
  MANAGEMENT=http://localhost:$MANAGEMENT_PORT
  ISSUER=$SERVER/p/$POOL_SLUG/oidc
  REDIRECT_URI=$SAMPLE/login/oauth2/code/saoma
}

set_events_address() {
  EVENTS_ADDRESS=$SERVER/connections/social/$CONNECTION_IDENTIFIER/$POOL_ID/events
}

# start NAME JVM-OPTIONS… -- ARGUMENTS…: starts a part in the background and leaves its process id in STARTED_PID.
# The JVM is told to start quickly rather than to be fast under load.
# The mark -Dsaoma.data tells our processes from strangers that have got the same id later.
start() {
  local name=$1 jar options=()
  shift
  while [ "$1" != -- ]; do
    options+=("$1")
    shift
  done
  shift
  jar=$(copied_program "$name")
  set -m
  nohup "$JAVA_HOME/bin/java" "-Dsaoma.data=$DATA" -Dstdout.encoding=UTF-8 -Djava.awt.headless=true \
    -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "${options[@]}" -jar "$jar" ${1+"$@"} >"$DATA/logs/$name.log" 2>&1 </dev/null &
  STARTED_PID=$!
  set +m
  disown "$STARTED_PID"
}

# What runs is a copy: a build while it runs would take the jars from under it.
copied_program() {
  local part=$1 program
  [ "$1" != sample ] || part=samples/website
  program=$(program_of "$part")
  rm -rf "$DATA/programs/$1"
  mkdir -p "$DATA/programs"
  cp -R "$(dirname "$program")" "$DATA/programs/$1"
  echo "$DATA/programs/$1/$(basename "$program")"
}

start_simulator() {
  start simulator -Xmx192m -- \
    "--server.port=$SIMULATOR_PORT" "--server.address=127.0.0.1" "--simulator.state-file=$DATA/simulator.json" \
    "--simulator.inbox.smtp-port=$MAIL_PORT" \
    "--simulator.mini-program.directory=$HOME_DIR/miniprogram/dist"
  SIMULATOR_PID=$STARTED_PID
}

start_server() {
  start server -Xmx512m --sun-misc-unsafe-memory-access=allow -- \
    "--spring.config.additional-location=file:$DATA/server.yaml"
  SERVER_PID=$STARTED_PID
}

# Its three properties go by the environment, where other users of the machine cannot see the secret.
start_sample() {
  SAOMA_ISSUER=$ISSUER SAOMA_CLIENT_ID=$CLIENT_ID SAOMA_CLIENT_SECRET=$CLIENT_SECRET \
    start sample -Xmx128m -- \
    "--server.port=$SAMPLE_PORT" "--server.address=127.0.0.1"
  SAMPLE_PID=$STARTED_PID
}

is_ours() {
  [ -n "$1" ] && ps -ww -p "$1" -o command= 2>/dev/null | grep -qF -e "-Dsaoma.data=$DATA "
}

# wait_for NAME PID ADDRESS: until it answers; a part that dies or stays silent is the end, with its last words.
wait_for() {
  local until=$((SECONDS + 120))
  while ! curl -fs --noproxy "*" -o /dev/null --max-time 3 "$3"; do
    # Not is_ours: on a busy machine the process may not have become a JVM yet, which bears the mark.
    if ! kill -0 "$2" 2>/dev/null; then
      show_last_words "$1"
      fail "the $1 ended while it started; its log is $DATA/logs/$1.log."
    elif [ $SECONDS -ge $until ]; then
      show_last_words "$1"
      fail "the $1 did not answer at $3 within two minutes; its log is $DATA/logs/$1.log."
    fi
    sleep 0.1
  done
}

# What a part said when it died: the diagnosis if it gave one, else the root of its troubles, else the end of its log.
show_last_words() {
  local log=$DATA/logs/$1.log words
  words=$(sed -n '/^APPLICATION FAILED TO START/,$p' "$log" | grep -v '^[[:space:]]*$\|^\*\|^APPLICATION' || true)
  [ -n "$words" ] || words=$(grep '^Caused by: ' "$log" | tail -n 1 || true)
  [ -n "$words" ] || words=$(tail -n 12 "$log")
  printf '%s\n' "$words" | cut -c 1-400 | sed 's/^/    /' >&2
}

# The simulated WeChat knows the same account as the server, and a first person to log in with.
set_up_simulator() {
  simulator_call PUT "/_simulator/accounts/$APP_ID" <<TEXT
{"name": "Demo official account", "appSecret": "$APP_SECRET", "originalId": "$ORIGINAL_ID", "token": "$TOKEN",
 "encodingAesKey": "$ENCODING_AES_KEY", "mode": "safe", "type": "service", "webDomain": "localhost", "callbackUrl": "$EVENTS_ADDRESS"}
TEXT
  simulator_call PUT "/_simulator/mini-programs/$PROGRAM_APP_ID" <<TEXT
{"name": "Demo mini program", "appSecret": "$PROGRAM_APP_SECRET", "serverUrl": "$SERVER"}
TEXT
  case $(curl -fs --noproxy "*" --max-time 5 "$SIMULATOR/_simulator/users" | tr -d ' \n') in
    '[]') echo '{}' | simulator_call POST /_simulator/users ;;
  esac
}

simulator_call() {
  local answer
  answer=$(curl -sS --noproxy "*" --max-time 10 -X "$1" -H 'Content-Type: application/json' --data-binary @- -w '\n%{http_code}' "$SIMULATOR$2" 2>&1) || true
  case $answer in
    *$'\n'2??) ;;
    *) fail "the simulator refused $1 $2: $answer" ;;
  esac
}

# All are asked to end, are given time to do it in good order, and are ended.
end_parts() {
  local pid pids='' until
  for pid in "$@"; do
    if is_ours "$pid"; then
      kill -TERM "$pid" 2>/dev/null || true
      pids="$pids $pid"
    fi
  done
  until=$((SECONDS + 20))
  for pid in $pids; do
    while is_ours "$pid"; do
      [ $SECONDS -lt $until ] || kill -KILL "$pid" 2>/dev/null || true
      sleep 0.1
    done
  done
}

fail_on_taken_ports() {
  [ -n "$SERVER_PID" ] || fail_if_taken "$SERVER_PORT"
  [ -n "$SAMPLE_PID" ] || fail_if_taken "$SAMPLE_PORT"
  [ -n "$SIMULATOR_PID" ] || fail_if_taken "$SIMULATOR_PORT"
  [ -n "$SIMULATOR_PID" ] || fail_if_taken "$MAIL_PORT"
  [ -n "$SERVER_PID" ] || fail_if_taken "$MANAGEMENT_PORT"
}

fail_if_taken() {
  if answers 127.0.0.1 "$1" || answers ::1 "$1"; then
    fail "port $1 is in use by $(owner_of_port "$1"): end it, or choose other ports with --port-base N."
  fi
}

answers() {
  (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null
}

owner_of_port() {
  local pid=''
  if command -v lsof >/dev/null; then
    pid=$(lsof -nP -t "-iTCP:$1" -sTCP:LISTEN 2>/dev/null | sed -n 1p || true)
  elif command -v ss >/dev/null; then
    pid=$(ss -Hltnp "sport = :$1" 2>/dev/null | sed -n 's/.*pid=\([0-9]*\).*/\1/p' | sed -n 1p || true)
  fi
  if [ -n "$pid" ]; then
    printf '%s (process %s)' "$(basename "$(ps -p "$pid" -o comm= 2>/dev/null || echo 'a program')")" "$pid"
  else
    printf 'another program'
  fi
}
