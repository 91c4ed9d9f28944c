# shellcheck shell=bash
# A run from start to end. launcher.pid is there while a launcher works on the data folder, run.json while parts run.

# Whether the parts that run are to be ended when the launcher ends.
ENDS_PARTS=no

run() {
  local began=$SECONDS
  need_curl
  need_jdk
  open_data
  hold_data
  adopt_running
  [ "$FRESH" = no ] || empty_data
  set_addresses
  fail_on_taken_ports
  build "$DATA/logs/build.log"
  start_missing
  write_run_json
  tell_addresses $((SECONDS - began))
  if [ "$BACKGROUND" = yes ]; then
    ENDS_PARTS=no
    say "It runs in the background; ./saoma stop$(data_option) ends it."
  else
    say "Ctrl-C ends it."
    watch_parts
  fi
}

# One launcher at a time: with noclobber a file is made only where there is none.
hold_data() {
  if is_launcher "$(cat "$DATA/launcher.pid" 2>/dev/null)"; then
    fail "Saoma is already running or starting from $DATA: ./saoma stop$(data_option) ends it."
  fi
  rm -f "$DATA/launcher.pid"
  (set -o noclobber && echo $$ >"$DATA/launcher.pid") 2>/dev/null \
    || fail "another ./saoma run is starting from $DATA: wait for it."
  trap on_exit EXIT
  trap 'on_signal 130' INT
  trap 'on_signal 143' TERM HUP
}

is_launcher() {
  [ -n "$1" ] && [ "$1" != $$ ] && ps -ww -p "$1" -o command= 2>/dev/null | grep -q 'saoma run'
}

on_signal() {
  trap '' INT TERM HUP
  [ "$ENDS_PARTS" = no ] || say '' "Stopping …"
  exit "$1"
}

# However the launcher ends, nothing that it started is left but what was put in the background on purpose.
on_exit() {
  local status=$?
  trap '' INT TERM HUP
  end_step
  release_build
  if [ "$ENDS_PARTS" = yes ]; then
    end_parts "$SAMPLE_PID" "$SERVER_PID" "$SIMULATOR_PID"
    rm -f "$DATA/run.json"
  fi
  rm -f "$DATA/launcher.pid"
  exit $status
}

# What an earlier run left running is used again: after a crash of one part, run starts that part alone.
adopt_running() {
  local base
  read_pids
  [ -n "$SERVER_PID$SIMULATOR_PID$SAMPLE_PID" ] || { BASE=${BASE:-7400}; return 0; }
  base=$(run_value portBase)
  if [ -n "$SERVER_PID" ] && [ -n "$SIMULATOR_PID" ] && [ -n "$SAMPLE_PID" ]; then
    fail "Saoma is already running: open http://localhost:$((base + 1)), or end it with ./saoma stop$(data_option)."
  elif [ "$FRESH" = yes ] || [ "${BASE:-$base}" != "$base" ]; then
    fail "a part of Saoma is still running from $DATA: end it first with ./saoma stop$(data_option)."
  fi
  BASE=$base
}

read_pids() {
  SERVER_PID=$(run_value server) SIMULATOR_PID=$(run_value simulator) SAMPLE_PID=$(run_value sample)
  is_ours "$SERVER_PID" || SERVER_PID=''
  is_ours "$SIMULATOR_PID" || SIMULATOR_PID=''
  is_ours "$SAMPLE_PID" || SAMPLE_PID=''
}

# The sample asks for the issuer's metadata when it starts, as any client with an issuer does, and so is started last.
start_missing() {
  ENDS_PARTS=yes
  make_secrets
  read_secrets
  set_events_address
  write_server_settings
  say "  Starting …"
  [ -n "$SIMULATOR_PID" ] || start_simulator
  [ -n "$SERVER_PID" ] || start_server
  wait_for simulator "$SIMULATOR_PID" "$SIMULATOR/_simulator/health"
  wait_for server "$SERVER_PID" "$MANAGEMENT/actuator/health"
  set_up_simulator # it checks the server's address at once, as WeChat does
  [ -n "$SAMPLE_PID" ] || start_sample
  wait_for sample "$SAMPLE_PID" "$SAMPLE/"
}

tell_addresses() {
  cat <<TEXT

Saoma is ready ($1 s).

  $SAMPLE        the sample website: open it and log in with WeChat
  $SIMULATOR/phone  the simulated phone: pick the code there, and follow
  $SIMULATOR/inbox  mail and text messages that Saoma sends, whomever they are for
  $SIMULATOR        the simulated WeChat: what was called and pushed
  $(console_address)

  Saoma itself: $SERVER · data and logs: $DATA
  Health and metrics, for who operates it: $MANAGEMENT/actuator/health and /prometheus
TEXT
}

# Who has no account yet is led to the page where the first one is made: the server says where, and only in its log.
console_address() {
  local link
  link=$(first_account_link)
  if [ -n "$link" ]; then
    printf '%s\n        the console: make the first account (good for a day, works once)' "$link"
  else
    printf '%s/console/  the console: sign in' "$SERVER"
  fi
}

first_account_link() {
  sed -n 's|.*Make the first one at \(http[^ ]*\) .*|\1|p' "$DATA/logs/server.log" | tail -n 1
}

data_option() {
  [ "$DATA" = "$HOME_DIR/data" ] || printf ' --data %s' "$DATA"
}

watch_parts() {
  while :; do
    is_ours "$SERVER_PID" || part_ended server
    is_ours "$SIMULATOR_PID" || part_ended simulator
    is_ours "$SAMPLE_PID" || part_ended sample
    sleep 1
  done
}

part_ended() {
  show_last_words "$1"
  fail "the $1 ended by itself; its log is $DATA/logs/$1.log. Start again with ./saoma run$(data_option)."
}

stop() {
  local launcher
  [ "$FRESH$BACKGROUND$BASE" = nono ] || fail "stop takes only --data DIR."
  if [ -d "$DATA" ]; then
    DATA=$(cd "$DATA" && pwd -P)
    launcher=$(cat "$DATA/launcher.pid" 2>/dev/null || true)
    read_pids
    if is_launcher "$launcher" || [ -n "$SERVER_PID$SIMULATOR_PID$SAMPLE_PID" ]; then
      end_launcher "$launcher"
      end_parts "$SAMPLE_PID" "$SERVER_PID" "$SIMULATOR_PID"
      rm -f "$DATA/run.json"
      say "Saoma has stopped."
      return 0
    fi
    rm -f "$DATA/run.json"
  fi
  say "Saoma is not running from $DATA."
}

# A launcher in the foreground ends its own parts.
end_launcher() {
  is_launcher "$1" || return 0
  kill -TERM "$1" 2>/dev/null || true
  while is_launcher "$1"; do
    sleep 0.2
  done
}
