# shellcheck shell=bash
# Builds what is missing or older than its sources. A stamp in each module's target folder tells when it was built.

JAVA_PARTS="server simulator samples/website"

# Who builds in this tree.
BUILD_LOCK=target/saoma-build.pid

# What a part is made of.
sources_of() {
  case $1 in
    server) echo "server/src server/pom.xml protocol/src protocol/pom.xml web/login/dist web/console/dist pom.xml" ;;
    simulator) echo "simulator/src simulator/pom.xml pom.xml" ;;
    bench) echo "bench/src bench/pom.xml protocol/src protocol/pom.xml pom.xml" ;;
    samples/website) echo "samples/website/src samples/website/pom.xml" ;;
  esac
}

# The jar of a part; empty when it is not built.
jar_of() {
  local jar
  for jar in "$1"/target/*.jar; do
    case $jar in
      *-sources.jar | *-javadoc.jar | *-tests.jar) ;;
      *) [ ! -f "$jar" ] || echo "$HOME_DIR/$jar" ;;
    esac
  done | sed -n 1p
}

is_stale() {
  local stamp=$1/target/.built source
  [ -f "$stamp" ] && [ -n "$(jar_of "$1")" ] || return 0
  for source in $(sources_of "$1"); do
    [ ! -e "$source" ] || [ -z "$(find "$source" -newer "$stamp" | sed -n 1p)" ] || return 0
  done
  return 1
}

# The stamp bears the time at which the build began: what is saved during a build counts as not built.
begin_stamp() {
  local part
  for part in "$@"; do
    mkdir -p "$part/target"
    touch "$part/target/.building"
  done
}

end_stamp() {
  local part
  for part in "$@"; do
    mv "$part/target/.building" "$part/target/.built"
  done
}

web_packages_are_stale() {
  [ ! -f web/node_modules/.installed ] || [ web/package-lock.json -nt web/node_modules/.installed ]
}

web_is_stale() {
  local stamp=web/node_modules/.built
  [ -f "$stamp" ] && [ -d web/login/dist ] && [ -d web/console/dist ] || return 0
  [ -n "$(find web docs/problems.md \( -name node_modules -o -name dist -o -name target \) -prune \
    -o \( -type f -o -path '*/src*' \) -newer "$stamp" -print | sed -n 1p)" ]
}

install_web_packages() {
  web_packages_are_stale || return 0
  need_node
  step "Fetching the web pages' packages" "$1" npm --prefix web ci --no-audit --no-fund || return 1
  touch web/node_modules/.installed
}

mini_program_is_stale() {
  local stamp=miniprogram/node_modules/.built
  [ -f "$stamp" ] && [ -f miniprogram/dist/app.json ] || return 0
  [ -n "$(find miniprogram/src miniprogram/build.mjs miniprogram/tsconfig.json -newer "$stamp" -print | sed -n 1p)" ]
}

# What the simulator's phone runs, and what is uploaded to WeChat.
build_mini_program() {
  mini_program_is_stale || return 0
  install_packages miniprogram "$1" || return 1
  touch miniprogram/node_modules/.building
  step "Building the mini program" "$1" npm --prefix miniprogram run build || return 1
  mv miniprogram/node_modules/.building miniprogram/node_modules/.built
}

# The clients from npm that tests run: WeChat's, and OpenID Connect's in the samples.
install_client_packages() {
  local folder
  for folder in simulator/strangers samples/node samples/browser; do
    install_packages $folder "$1" || return 1
  done
}

install_packages() {
  local folder=$1
  [ ! -f "$folder/node_modules/.installed" ] || [ "$folder/package-lock.json" -nt "$folder/node_modules/.installed" ] \
    || return 0
  need_node
  step "Fetching the packages of $folder" "$2" npm --prefix "$folder" ci --ignore-scripts --no-audit --no-fund || return 1
  touch "$folder/node_modules/.installed"
}

build_web() {
  web_is_stale || return 0
  need_node
  install_web_packages "$1" || return 1
  touch web/node_modules/.building
  step "Building the web pages" "$1" npm --prefix web run build || return 1
  mv web/node_modules/.building web/node_modules/.built
}

# One build at a time in this tree, for whatever data: with noclobber a file is made only where there is none.
hold_build() {
  local owner told='' unnamed=0
  mkdir -p target
  until (set -o noclobber && echo $$ >"$BUILD_LOCK") 2>/dev/null; do
    owner=$(cat "$BUILD_LOCK" 2>/dev/null || true)
    if [ -z "$owner" ] && [ -e "$BUILD_LOCK" ]; then
      unnamed=$((unnamed + 1)) # it is written a moment after it is made
    fi
    if [ $unnamed -gt 5 ] || { [ -n "$owner" ] && ! is_saoma "$owner"; }; then
      take_build_from "$owner"
      unnamed=0
    else
      [ "$told" = "$owner" ] || say "  Another ./saoma builds here (process $owner): waiting for it …"
      told=$owner
      sleep 1
    fi
  done
}

is_saoma() {
  ps -ww -p "$1" -o command= 2>/dev/null | grep -q saoma
}

# Its owner was killed. Of several who wait one at a time looks once more, and takes it away.
take_build_from() {
  local taking=$BUILD_LOCK.taking
  if mkdir "$taking" 2>/dev/null; then
    [ "$(cat "$BUILD_LOCK" 2>/dev/null)" != "$1" ] || rm -f "$BUILD_LOCK"
    rmdir "$taking"
  else
    [ -z "$(find "$taking" -mmin +1 2>/dev/null)" ] || rmdir "$taking" 2>/dev/null || true
    sleep 0.2
  fi
}

release_build() {
  [ "$(cat "$BUILD_LOCK" 2>/dev/null)" != $$ ] || rm -f "$BUILD_LOCK"
}

build() {
  hold_build
  build_what_is_stale "$1"
  release_build
}

build_what_is_stale() {
  local log=$1 part stale=''
  mkdir -p "$(dirname "$log")"
  : >"$log"
  build_web "$log" || explain_build "$log"
  [ ! -d miniprogram ] || build_mini_program "$log" || explain_build "$log"
  for part in $JAVA_PARTS; do
    ! is_stale "$part" || stale="$stale $part"
  done
  if [ -n "$stale" ]; then
    need_maven
    # shellcheck disable=SC2086 # a list of words
    {
      begin_stamp $stale
      package "$log" $stale || explain_build "$log"
      end_stamp $stale
    }
  fi
  unpack_all "$log"
}

# Unpacked, a program starts in half the time that it takes from one jar of jars.
unpack_all() {
  local log=$1 part stale=''
  for part in $JAVA_PARTS; do
    [ "$(program_of "$part")" -nt "$(jar_of "$part")" ] || stale="$stale $part"
  done
  # shellcheck disable=SC2086 # a list of words
  [ -z "$stale" ] || step "Unpacking" "$log" unpack $stale || explain_build "$log"
}

unpack() {
  local part folder
  for part in "$@"; do
    folder=$part/target/program
    rm -rf "$folder"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$(jar_of "$part")" extract --destination "$folder" || return 1
    touch "$(program_of "$part")"
  done
}

# The jar that starts an unpacked part; its libraries are in a folder beside it.
program_of() {
  echo "$HOME_DIR/$1/target/program/$(basename "$(jar_of "$1")")"
}

# Maven remembers a failed download and does not try it again unless told to (-U).
package() {
  local log=$1 title modules
  shift
    modules=$(echo "$*" | tr ' ' ',')
  title="Building ${modules//,/, }"
  set -- mvn -B -pl "$modules" -am -Dmaven.test.skip=true -Dspotless.check.skip=true package
  step "$title" "$log" "$@" && return 0
  is_download_trouble "$log" || return 1
  say "  A download failed: once more."
  : >"$log"
  step "$title" "$log" "$@" -U
}

is_download_trouble() {
  grep -qE 'Could not transfer artifact|failed to transfer|Could not find artifact|previous attempt|Premature end of' "$1"
}

# The end of a failed build: one sentence that says what to do.
explain_build() {
  local log=$1 file
  file=$(grep -E 'zip END header not found|invalid LOC header|error in opening zip|Could not read artifact' "$log" \
    | grep -Eo "[^ :;'\"]*/repository/[^ :;'\"!]*\.(jar|pom)" | sed -n 1p || true)
  [ -z "$file" ] || fail "a download is broken: delete $file and run the same command again (log: $log)."
  file=$(grep -Eo 'Could not (transfer|find) artifact [^ ]+' "$log" | sed -n 's/.* //p' | sed -n 1p || true)
  [ -z "$file" ] || fail "Maven could not download $file: check the connection to the internet, and the mirror or proxy in ~/.m2/settings.xml, then run the same command again (log: $log)."
  if grep -qE 'npm (ERR!|error) (code|errno) (E[A-Z_]*|ERR_SOCKET_TIMEOUT)' "$log" \
    && grep -qE 'ENOTFOUND|EAI_AGAIN|ECONNRESET|ECONNREFUSED|ETIMEDOUT|EINTEGRITY|ERR_SOCKET_TIMEOUT|network' "$log"; then
    fail "npm could not download the web pages' packages: check the connection to the internet, and \"npm config get registry\", then run the same command again (log: $log)."
  fi
  ! grep -q 'No space left on device' "$log" || fail "the disk is full: make room, then run the same command again (log: $log)."
  show_lines "$log"
  fail "the build failed; the whole log is $log."
}

# The lines of a log that matter: the errors, or its end.
show_lines() {
  local lines
  lines=$(grep -E '^\[(ERROR|WARNING)\] .*\.java:' "$1" | sed -n 1,12p || true)
  [ -n "$lines" ] || lines=$(grep -E '^\[ERROR\]|error TS|npm error|ERR!' "$1" | sed -n 1,12p || true)
  [ -n "$lines" ] || lines=$(tail -n 15 "$1")
  printf '%s\n' "$lines" | sed 's/^/    /' >&2
}
