# What scripts say: numbered steps, and failures that say what to do. Sourced, never run.

if [ -t 1 ]; then
  bold=$'\e[1m' green=$'\e[32m' red=$'\e[31m' plain=$'\e[0m'
else
  bold='' green='' red='' plain=''
fi
current_step='starting'
explained=no

# step TEXT: announces what happens next.
step() {
  current_step=$1
  printf '%s==> %s%s\n' "$bold" "$1" "$plain"
}

note() { printf '    %s\n' "$1"; }

# success TEXT: the script's last line.
success() { printf '%sSUCCESS: %s%s\n' "$green$bold" "$1" "$plain"; }

# fail WHAT WHAT-TO-DO...: ends the script. Each further argument is a line of advice.
fail() {
  explained=yes
  printf '%sFAILED: %s%s\n' "$red$bold" "$1" "$plain" >&2
  shift
  local advice
  for advice in "$@"; do printf '    %s\n' "$advice" >&2; done
  exit 1
}

on_exit() {
  local status=$?
  if [ "$status" -ne 0 ] && [ "$explained" = no ]; then
    printf '%sFAILED (exit code %s) at the step: %s%s\n' "$red" "$status" "$current_step" "$plain" >&2
  fi
}
trap on_exit EXIT
