# shellcheck shell=bash
# What contributors run before they hand in a change, and the summary of it.

CHECK_LOGS=target/checks
RESULTS=''
TROUBLE=''

format() {
  need_maven
  begin_checks
  [ ! -d web ] || { install_web_packages "$LOG" && step "Formatting the web pages" "$LOG" npm --prefix web run format; } \
    || explain_build "$LOG"
  [ ! -d miniprogram ] || { install_packages miniprogram "$LOG" \
    && step "Formatting the mini program" "$LOG" npm --prefix miniprogram run format; } || explain_build "$LOG"
  step "Formatting Java" "$LOG" mvn -B -pl "!samples/website,!samples/api" spotless:apply || explain_build "$LOG"
}

# Quick: nothing that needs a browser or a database server, which are the tests named …IT.
check() {
  need_maven
  need_node
  begin_checks
  check_format
  check_web
  check_mini_program
  check_java test -pl '!acceptance'
  summary
}

test_everything() {
  need_maven
  need_node
  need_curl
  begin_checks
  check_format
  check_web
  check_mini_program
  install_client_packages "$LOG" || explain_build "$LOG"
  # shellcheck disable=SC2086 # a list of words
  begin_stamp $JAVA_PARTS
  # shellcheck disable=SC2086
  ! check_java verify -pl '!acceptance' || end_stamp $JAVA_PARTS
  (build "$HOME_DIR/$CHECK_LOGS/build.log") || true # stories start Saoma two at a time, and say what is missing
  check_acceptance
  summary
}

begin_checks() {
  trap end_step EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  rm -rf "${CHECK_LOGS:?}"
  mkdir -p "$CHECK_LOGS"
  LOG=$HOME_DIR/$CHECK_LOGS/all.log
  : >"$LOG"
}

# check_step NAME TITLE COMMAND…: a step of its own log; its errors are shown and the rest goes on.
check_step() {
  local name=$1 title=$2 log=$CHECK_LOGS/$1.log
  shift 2
  step "$title" "$log" "$@" && return 0
  show_lines "$log"
  TROUBLE="$TROUBLE $name"
  return 1
}

# result NAME PASSED FAILED SKIPPED [NOTE]
result() {
  RESULTS="$RESULTS$1|$2|$3|$4|${5:-}
"
}

# For what is one check rather than many tests.
one_result() {
  if [ "$2" -eq 0 ]; then result "$1" 1 0 0; else result "$1" 0 1 0 "see $CHECK_LOGS/$3.log"; fi
}

check_format() {
  local status=0
  check_step format "Checking the format of Java" mvn -B -pl "!samples/website,!samples/api" spotless:check || status=1
  one_result "format" $status format
}

check_web() {
  local status=0 report
  [ -d web ] || return 0
  install_web_packages "$LOG" || explain_build "$LOG"
  check_step web-rules "Checking the web pages' format, rules and types" npm --prefix web run check || status=1
  one_result "web: rules" $status web-rules
  status=0
  rm -f web/*/target/vitest.xml
  check_step web-tests "Testing the web pages" npm --prefix web test -- \
    --reporter=default --reporter=junit --outputFile.junit=target/vitest.xml || status=1
  for report in web/*/target/vitest.xml; do
    [ -f "$report" ] || continue
    count_results "$(basename "$(dirname "$(dirname "$report")")" | sed 's/^/web: /')" "$status" "$report"
  done
  [ -n "$(find web/*/target -name vitest.xml 2>/dev/null)" ] || one_result "web: tests" 1 web-tests
  status=0
  if web_is_stale; then
    touch web/node_modules/.building
    check_step web-build "Building the web pages" npm --prefix web run build || status=1
    [ $status -ne 0 ] || mv web/node_modules/.building web/node_modules/.built
  fi
  one_result "web: build" $status web-build
}

# Its tests press the built pages, so they build it first.
check_mini_program() {
  local status=0 report=miniprogram/target/vitest.xml
  [ -d miniprogram ] || return 0
  install_packages miniprogram "$LOG" || explain_build "$LOG"
  check_step mini-program-rules "Checking the mini program's format, rules and types" npm --prefix miniprogram run check \
    || status=1
  one_result "mini program: rules" $status mini-program-rules
  status=0
  rm -f $report
  check_step mini-program-tests "Testing the mini program" npm --prefix miniprogram test -- \
    --reporter=default --reporter=junit --outputFile.junit=target/vitest.xml || status=1
  if [ -f $report ]; then
    count_results "mini program" $status $report
  else
    one_result "mini program" 1 mini-program-tests
  fi
}

# check_java PHASE OPTIONS…: all modules, to the end even where tests fail.
check_java() {
  local phase=$1 module status=0
  shift
  for module in $(java_modules); do
    rm -rf "$module/target/surefire-reports" "$module/target/failsafe-reports"
  done
  check_step java "Testing Java" mvn -B "$@" -Dmaven.test.failure.ignore=true -Dspotless.check.skip=true "$phase" \
    || status=1
  for module in $(java_modules | grep -vx acceptance); do
    [ ! -d "$module/src/test" ] || count_module "$module" $status
  done
  return $status
}

check_acceptance() {
  local status=0
  [ -d acceptance ] || return 0
  rm -rf acceptance/target/*-reports
  check_step acceptance "Testing the whole in a browser" \
    mvn -B -pl acceptance -Dmaven.test.failure.ignore=true -Dspotless.check.skip=true verify || status=1
  count_module acceptance $status
}

java_modules() {
  sed -n 's|.*<module>\(.*\)</module>.*|\1|p' pom.xml
}

count_module() {
  local reports
  reports=$(find "$1/target" -path '*-reports/TEST-*.xml' 2>/dev/null || true)
  # shellcheck disable=SC2086 # a list of paths without spaces
  count_results "$1" "$2" $reports
}

# count_results NAME STATUS REPORTS…: adds up JUnit's XML; without any report a failed build is one failure.
count_results() {
  local name=$1 status=$2 counts
  shift 2
  if [ $# -eq 0 ]; then
    [ "$status" -eq 0 ] || result "$name" 0 1 0 "was not built or not reached"
    return 0
  fi
  counts=$(awk '
    /<testcase / { passed++; test = $0; sub(/.*<testcase /, "", test); counted = 0 }
    /<skipped/ && !counted { passed--; skipped++; counted = 1 }
    /<(failure|error)[ >\/]/ && !counted { passed--; failed++; counted = 1 }
    END { printf "%d|%d|%d", passed, failed, skipped }' "$@")
  RESULTS="$RESULTS$name|$counts|
"
}

# The tests that failed, each with the beginning of what it said: a log may be gone by the time that somebody asks.
failed_tests() {
  # shellcheck disable=SC2016 # awk's dollar, not the shell's
  find . -name node_modules -prune -o \( -path '*/target/*-reports/TEST-*.xml' -o -path '*/target/vitest.xml' \) \
    -print0 2>/dev/null | xargs -0 awk '
    /<testcase / { class = name = $0; sub(/.* classname="/, "", class); sub(/".*/, "", class)
      sub(/.*<testcase[^>]* name="/, "", name); sub(/^ *<testcase name="/, "", name); sub(/".*/, "", name); told = 0 }
    /<(failure|error)[ >\/]/ && !told { print "  failed: " class " " name; why($0); told = 1 }
    function why(said) {
      if (said !~ / message="/) { sub(/.*<!\[CDATA\[/, "", said); print "    " substr(said, 1, 300); return }
      sub(/.* message="/, "", said); sub(/".*/, "", said)
      gsub(/(&#10;)+/, "\n    ", said); gsub(/&quot;/, "\"", said); gsub(/&lt;/, "<", said); gsub(/&gt;/, ">", said); gsub(/&apos;|&#39;/, "\047", said)
      gsub(/&amp;/, "\\&", said)
      print "    " substr(said, 1, 600) }' /dev/null
}

summary() {
  say "" "Summary"
  printf '%s' "$RESULTS" | awk -F'|' '{
    printf "  %-19s %4d passed, %d failed, %d skipped%s\n", $1, $2, $3, $4, ($5 == "" ? "" : " (" $5 ")") }'
  failed_tests
  printf '%s' "$RESULTS" | awk -F'|' -v trouble="$TROUBLE" '{ passed += $2; failed += $3; skipped += $4 }
    END { if (failed == 0 && trouble != "") failed = 1
      printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped; exit failed > 0 }'
}
