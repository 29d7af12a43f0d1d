# Building. Sourced, never run.

# The compiler whose warnings count as errors; a newer one may warn about things that were fine when they were written.
strict_swift=6.3

# logged_build ARGUMENTS...: swift build; fails with advice, and on warnings in our own sources.
logged_build() {
  local log status=0
  log=$(mktemp)
  swift build "$@" 2>&1 | tee "$log" || status=$?
  if [ "$status" -ne 0 ]; then
    if grep -q 'No space left' "$log"; then
      fail 'the disk is full.' "Make room, or remove old build folders (rm -rf '$root/.build'), and run this again."
    elif grep -q -E 'Failed to clone|unable to access|Could not resolve host' "$log"; then
      fail 'the Swift packages could not be fetched.' 'Check the network (git must reach github.com) and run this again.'
    fi
    fail 'the build failed.' 'The first error above says why.'
  fi
  local warnings
  warnings=$(grep -E "^$root/(Sources|Tests|Examples|Benchmarks)/[^ ]+: warning: " "$log" | sort -u || true)
  rm -f "$log"
  if [ -n "$warnings" ]; then
    case "$(swift_version)" in
      "$strict_swift" | "$strict_swift".*) fail 'the build has warnings, and here they count as errors:' "$warnings" ;;
      *) note "The build has warnings (they count as errors with Swift $strict_swift only)." ;;
    esac
  fi
}
