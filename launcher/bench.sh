# shellcheck shell=bash
# Measures Saoma beside bare handlers of the same work, and beside other issuers. Starts what it needs by itself; bench/README.md says what and why.

bench() {
  local what=${1:-}
  case $what in
    push | issuer | users) ;;
    *) fail "say what to measure: ./saoma bench push, ./saoma bench issuer, or ./saoma bench users." ;;
  esac
  shift
  "bench_$what" "$@"
}

bench_push() {
  local rounds=5 pushes=10000 pages=1000,5000
  while [ $# -gt 0 ]; do
    case $1 in
      --rounds) need_count "$@"; rounds=$2 ;;
      --pushes) need_count "$@"; pushes=$2 ;;
      --pages) [ $# -gt 1 ] || fail "--pages needs numbers, like --pages 1000,5000, or none for no pages."; pages=$2 ;;
      *) fail "\"$1\" is not an option of bench push: ./saoma help lists them." ;;
    esac
    shift 2
  done
  case $pages in
    none) pages='' ;;
    '' | *[!0-9,]*) fail "--pages needs numbers, like --pages 1000,5000, or none for no pages." ;;
  esac
  need_jdk
  need_room_for_pages "$pages"
  prepare_bench
  run_bench Bench "$(program_of server)" "$BENCH_FOLDER/data" "$rounds" "$pushes" "$pages"
}

bench_issuer() {
  local rounds=5 warm_up=3 logins=500 tokens=jwt held=none keycloak=- provider=- form
  local rivals=keycloak,oidc-provider
  while [ $# -gt 0 ]; do
    case $1 in
      --rounds) need_count "$@"; rounds=$2 ;;
      --warm-up) need_count "$@"; warm_up=$2 ;;
      --logins) need_count "$@"; logins=$2 ;;
      --beside) [ $# -gt 1 ] || fail "--beside needs keycloak, oidc-provider, both with a comma between, or none."; rivals=$2 ;;
      --tokens) [ $# -gt 1 ] || fail "--tokens needs forms of tokens, like --tokens jwt,opaque."; tokens=$2 ;;
      --held) [ $# -gt 1 ] || fail "--held needs numbers, like --held 10000,2000000, or none."; held=$2 ;;
      *) fail "\"$1\" is not an option of bench issuer: ./saoma help lists them." ;;
    esac
    shift 2
  done
  case $rivals in
    none | keycloak | oidc-provider | keycloak,oidc-provider | oidc-provider,keycloak) ;;
    *) fail "--beside needs keycloak, oidc-provider, both with a comma between, or none." ;;
  esac
  case $held in
    none) held='' ;;
    '' | *[!0-9,]*) fail "--held needs numbers, like --held 10000,2000000, or none." ;;
  esac
  [ -n "$tokens" ] || fail "--tokens needs forms of tokens, like --tokens jwt,opaque."
  for form in ${tokens//,/ }; do
    case $form in
      jwt | opaque | jwt-es256 | opaque-es256) ;;
      *) fail "--tokens needs forms of tokens: jwt, opaque, jwt-es256 or opaque-es256, with commas between." ;;
    esac
  done
  need_jdk
  prepare_bench
  case $rivals in *keycloak*) fetch_keycloak; keycloak=$BENCH_FOLDER/keycloak ;; esac
  case $rivals in *oidc-provider*) fetch_oidc_provider; provider=$HOME_DIR/bench/oidc-provider ;; esac
  run_bench issuer.IssuerBench "$(program_of server)" "$BENCH_FOLDER/data" "$keycloak" "$provider" \
    "$rounds" "$logins" "$tokens" "$held" "$warm_up"
}

bench_users() {
  local rows=1000000 database=h2
  while [ $# -gt 0 ]; do
    case $1 in
      --rows) need_count "$@"; rows=$2; shift ;;
      --postgres) database=postgresql ;;
      *) fail "\"$1\" is not an option of bench users: ./saoma help lists them." ;;
    esac
    shift
  done
  need_jdk
  prepare_bench
  run_bench users.UsersBench "$(program_of server)" "$BENCH_FOLDER/data" "$rows" "$database"
}

# An empty folder for what a run leaves behind, and everything built.
prepare_bench() {
  BENCH_FOLDER=$HOME_DIR/target/bench
  rm -rf "$BENCH_FOLDER"
  mkdir -p "$BENCH_FOLDER"
  trap end_step EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  BENCH_LOG=$BENCH_FOLDER/build.log
  JAVA_PARTS="server bench"
  build "$BENCH_LOG"
}

# A young heap that is big enough for what a round makes: what measures does not stop meanwhile to clear up.
run_bench() {
  local main=$1
  shift
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xms2g -Xmn1g -cp "$(program_of bench)" "dev.saoma.bench.$main" "$@"
}

# From Maven Central, once; unpacked for each run, as its database is in its folder.
fetch_keycloak() {
  local archive
  need_maven
  step "Fetching Keycloak" "$BENCH_LOG" mvn -B -pl bench dependency:copy@keycloak || explain_build "$BENCH_LOG"
  archive=$(find bench/target/keycloak -name '*.tar.gz' | sed -n 1p)
  mkdir -p "$BENCH_FOLDER/keycloak"
  step "Unpacking Keycloak" "$BENCH_LOG" tar xzf "$archive" -C "$BENCH_FOLDER/keycloak" --strip-components=1 \
    || fail "Keycloak could not be unpacked; the log is $BENCH_LOG."
}

fetch_oidc_provider() {
  install_packages bench/oidc-provider "$BENCH_LOG" || explain_build "$BENCH_LOG"
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
    # Others, of which as many may be open as hear of their scans in three seconds, warm the way before.
    [ $((count + 4500)) -le "$limit" ] \
      || fail "$count pages need as many open files and 4500 more, and a process may have $limit here: raise it (ulimit -n), or ask for fewer with --pages."
  done
}
