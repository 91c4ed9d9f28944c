# shellcheck shell=bash
# Finds what must be on the machine. Each is asked for only when it is needed.

need_jdk() {
  [ -z "${JDK_FOUND:-}" ] || return 0
  local home
  # The first of these that fits: the default java is often older than the newest on the machine.
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$(/usr/libexec/java_home -v 25+ 2>/dev/null || true)" "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
    "$HOME"/.jdks/* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home "$(java_home_of_path)"; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then
      export JAVA_HOME=$home
      JDK_FOUND=yes
      return 0
    fi
  done
  fail "JDK 25 or newer is needed and was not found: install one (https://adoptium.net), or set JAVA_HOME to where it is."
}

is_jdk_25() {
  local version
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${version:-0}" -ge 25 ]
}

java_home_of_path() {
  command -v java >/dev/null || return 0
  java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

need_maven() {
  need_jdk
  command -v mvn >/dev/null \
    || fail "Maven 3.8 or newer is needed and was not found: install it (https://maven.apache.org/install.html), so that \"mvn\" works."
}

need_node() {
  local version
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    fail "Node 20 or newer with npm is needed and was not found: install it (https://nodejs.org), so that \"npm\" works."
  fi
  version=$(node -v | sed 's/^v\([0-9]*\).*/\1/')
  [ "$version" -ge 20 ] \
    || fail "Node 20 or newer is needed and this is $(node -v): install a newer one (https://nodejs.org)."
}

need_curl() {
  command -v curl >/dev/null || fail "curl is needed and was not found: install it with your system's packages."
}
