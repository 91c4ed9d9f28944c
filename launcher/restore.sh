# shellcheck shell=bash
# Puts a backup back. The server's own jar looks at it before anything is changed, and keeps what was there.

restore() {
  local file=${1:-}
  [ $# -eq 0 ] || shift
  case $file in
    '' | --*) fail "restore needs a file, like ./saoma restore saoma-2026-03-01.zip." ;;
    /*) ;;
    *) file="$CALLED_FROM/$file" ;;
  esac
  [ -r "$file" ] || fail "$file cannot be read: give the backup that the console made."
  read_options "$@"
  need_jdk
  [ -d "$DATA" ] || fail "the folder $DATA is not there: make it, and put the installation's master.key there first."
  DATA=$(cd "$DATA" && pwd -P)
  mkdir -p "$DATA/logs"
  hold_data
  read_pids
  [ -z "$SERVER_PID" ] || fail "Saoma is running from $DATA: end it first with ./saoma stop$(data_option)."
  build "$DATA/logs/build.log"
  "$JAVA_HOME/bin/java" -jar "$(program_of server)" restore "$file" "$DATA"
}
