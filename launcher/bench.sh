# shellcheck shell=bash
# Measures Saoma beside bare handlers of the same work. Starts what it needs by itself; bench/README.md says what and why.

bench() {
  local what=${1:-} rounds=5 pushes=10000 pages=1000,5000 folder log program
  [ "$what" = push ] || fail "say what to measure: ./saoma bench push."
  shift
  while [ $# -gt 0 ]; do
    case $1 in
      --rounds) need_count "$@"; rounds=$2 ;;
      --pushes) need_count "$@"; pushes=$2 ;;
      --pages) [ $# -gt 1 ] || fail "--pages needs numbers, like --pages 1000,5000, or none for no pages."; pages=$2 ;;
      *) fail "\"$1\" is not an option of bench: ./saoma help lists them." ;;
    esac
    shift 2
  done
  case $pages in
    none) pages='' ;;
    '' | *[!0-9,]*) fail "--pages needs numbers, like --pages 1000,5000, or none for no pages." ;;
  esac
  need_jdk
  need_room_for_pages "$pages"
  folder=$HOME_DIR/target/bench
  rm -rf "$folder"
  mkdir -p "$folder"
  trap end_step EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  log=$folder/build.log
  JAVA_PARTS="server bench"
  build "$log"
  program=$(program_of server)
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -cp "$(program_of bench)" dev.saoma.bench.Bench \
    "$program" "$folder/data" "$rounds" "$pushes" "$pages"
}

need_count() {
  case ${2:-} in
    '' | *[!0-9]* | 0*) fail "$1 needs a number, like $1 5." ;;
  esac
}

# Each held page is a socket in the server and one in the driver.
need_room_for_pages() {
  local count limit
  limit=$(ulimit -n)
  [ "$limit" != unlimited ] || return 0
  for count in ${1//,/ }; do
    [ $((count + 500)) -le "$limit" ] \
      || fail "$count pages need as many open files and some, and a process may have $limit here: raise it (ulimit -n), or ask for fewer with --pages."
  done
}
