# shellcheck shell=bash
# What the launcher tells people: sentences, and one line for each step of work.

STEP_PID=''

say() {
  printf '%s\n' "$@"
}

# One sentence that says what to do, and the end.
fail() {
  printf 'saoma: %s\n' "$*" >&2
  exit 1
}

# step TITLE LOG COMMAND…: runs a command with its output in LOG, shows how long it takes, answers with its status.
# The command gets a process group of its own, so that Ctrl-C can end it with all its children.
step() {
  local title=$1 log=$2 began=$SECONDS told=0 status=0
  shift 2
  [ -t 1 ] || say "  $title …"
  set -m
  "$@" >>"$log" 2>&1 </dev/null &
  STEP_PID=$!
  set +m
  while kill -0 "$STEP_PID" 2>/dev/null; do
    if [ -t 1 ]; then
      printf '\r\033[K  %s … %d s %s' "$title" $((SECONDS - began)) "$(doing_now "$log")"
    elif [ $((SECONDS - began - told)) -ge 30 ]; then
      told=$((SECONDS - began))
      say "  … $told s $(doing_now "$log")"
    fi
    sleep 0.3
  done
  wait "$STEP_PID" 2>/dev/null || status=$?
  STEP_PID=''
  [ ! -t 1 ] || printf '\r\033[K'
  if [ $status -eq 0 ]; then
    say "  $title: $((SECONDS - began)) s"
  else
    say "  $title: failed after $((SECONDS - began)) s"
  fi
  return $status
}

# The module that Maven is at, in the words of its log.
doing_now() {
  tail -n 2000 "$1" 2>/dev/null | sed -n 's/^\[INFO\] Building \(.*[^ ]\) [^ ]* *\(\[[0-9/]*\]\)$/(\1 \2)/p' | tail -n 1
}

# Ends the step under way, if there is one.
end_step() {
  [ -n "$STEP_PID" ] || return 0
  kill -TERM -- "-$STEP_PID" 2>/dev/null || true
  wait "$STEP_PID" 2>/dev/null || true
  STEP_PID=''
}
