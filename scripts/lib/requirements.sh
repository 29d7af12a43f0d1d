# What a machine needs before Apus can be built on it: checks, and the installation of system packages. Sourced, never run.

minimum_swift=6.1
minimum_llvm=14
minimum_free_gib=4

# COMMAND | prints PATTERN: whether the command prints it. It reads to the end: a reader that stops early (grep -q, head) has the
# command die of a broken pipe, which pipefail then takes for a failure.
prints() { grep "$1" >/dev/null; }

# version_at_least HAVE WANT
version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | sed -n 1p)" = "$2" ]; }

require_cpu() {
  local flag missing=''
  [ "$(uname -s)" = Linux ] || fail "Apus runs on Linux; this is $(uname -s)." 'Use a Linux machine or container.'
  [ "$(uname -m)" = x86_64 ] || fail "Apus generates code for x86-64; this machine is $(uname -m)." 'Use an x86-64 machine.'
  for flag in avx2 fma f16c; do
    grep -q -m 1 -w "$flag" /proc/cpuinfo || missing="$missing $flag"
  done
  [ -z "$missing" ] || fail "this processor lacks$missing." \
    'Apus needs AVX2, FMA and F16C (Intel since 2013, AMD since 2015).' \
    'In a virtual machine, have it pass the host processor through (qemu: -cpu host).'
  note "processor: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sed -n 1p), $(nproc) threads"
}

require_disk() {
  local free
  free=$(df -Pk "$root" | awk 'NR == 2 { print int($4 / 1048576) }')
  [ "$free" -ge "$minimum_free_gib" ] || fail "only $free GiB are free on the disk of $root; building needs $minimum_free_gib." \
    "Make room, or remove old build folders (rm -rf '$root/.build'), and run this again."
  [ -w "$root" ] || fail "$root cannot be written." 'Clone the repository into a folder of your own.'
}

swift_version() { swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | sed -n 1p; }

require_swift() {
  command -v swift >/dev/null || fail 'there is no swift command.' \
    "Install Swift $minimum_swift or newer from https://www.swift.org/install/linux/ and put its usr/bin on PATH."
  local version
  version=$(swift_version)
  [ -n "$version" ] || fail 'swift --version does not answer with a version.' \
    'Check the installation: https://www.swift.org/install/linux/'
  version_at_least "$version" "$minimum_swift" || fail "Swift $version is too old." \
    "Install Swift $minimum_swift or newer from https://www.swift.org/install/linux/ and put its usr/bin first on PATH."
  note "Swift $version"
}

shared_libraries() { { ldconfig -p || /sbin/ldconfig -p; } 2>/dev/null; }

# The newest LLVM shared library that is new enough, as its file name; nothing where there is none.
installed_llvm() {
  shared_libraries | sed -n 's/.*\(libLLVM[-.][^ ]*\) .*/\1/p' | sort -u | while read -r name; do
    version=$(printf '%s' "$name" | sed -n -e 's/^libLLVM\.so\.\([0-9][0-9.]*\)$/\1/p' -e 's/^libLLVM-\([0-9]*\)\.so.*/\1/p')
    [ -n "$version" ] && [ "${version%%.*}" -ge "$minimum_llvm" ] && printf '%s %s\n' "$version" "$name"
  done | sort -V | tail -n 1 | cut -d ' ' -f 2
}

has_openblas() { shared_libraries | prints 'libopenblas\.so'; }

run_as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then sudo "$@"
  else return 77
  fi
}

package_lists_are_fresh=no

# The first of the packages that apt can install; asks the network for newer lists only where the present ones have none.
available_package() {
  local package
  for package in "$@"; do
    if apt-cache policy "$package" 2>/dev/null | prints 'Candidate: [0-9]'; then
      printf '%s' "$package"
      return 0
    fi
  done
  return 1
}

update_package_lists() {
  [ "$package_lists_are_fresh" = no ] || return 0
  note 'apt-get update'
  run_as_root apt-get update -qq && package_lists_are_fresh=yes
}

# install_package WHAT PACKAGE ALTERNATIVE...: installs the first package that there is.
install_package() {
  local what=$1 package status=0
  shift
  command -v apt-get >/dev/null || fail "$what is missing, and there is no apt-get to install it with." \
    "Install $what with your system's package manager and run this again."
  if ! package=$(available_package "$@"); then
    update_package_lists || status=$?
    [ "$status" -ne 77 ] || no_rights "$what" "$1"
    package=$(available_package "$@") || fail "none of the packages $* is known to apt." \
      'Check the network and /etc/apt/sources.list, or install one by hand, and run this again.'
  fi
  note "apt-get install $package"
  install_now "$package" || status=$?
  if [ "$status" -ne 0 ] && [ "$status" -ne 77 ]; then
    # Lists that are out of date name files that the mirror has replaced.
    status=0
    update_package_lists && install_now "$package" || status=$?
  fi
  [ "$status" -ne 77 ] || no_rights "$what" "$package"
  [ "$status" -eq 0 ] || fail "apt-get could not install $package." \
    'The lines above say why (no network, no disk, another apt running?). Mend that and run this again.'
}

install_now() { run_as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null; }

no_rights() {
  fail "$1 is missing, and installing packages needs rights that $(id -un) lacks." \
    "Ask an administrator to run: apt-get update && apt-get install -y $2" 'Then run this again.'
}

require_packages() {
  has_openblas || install_package 'OpenBLAS' libopenblas-dev
  has_openblas || fail 'OpenBLAS was installed, but the linker does not find libopenblas.so.' 'Run ldconfig as root and try again.'
  [ -n "$(installed_llvm)" ] || install_package 'an LLVM shared library' libllvm19 libllvm18 libllvm17 libllvm16 llvm-dev
  [ -n "$(installed_llvm)" ] || fail "no LLVM shared library from version $minimum_llvm on is to be found." \
    'Install one (Debian: libllvm19) and run this again.'
  note "libraries: OpenBLAS, $(installed_llvm)"
}

# All of the above, as the first step of every script.
prepare_machine() {
  step 'Checking the machine'
  require_cpu
  require_disk
  require_swift
  require_packages
}
