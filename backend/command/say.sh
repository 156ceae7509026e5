# shellcheck shell=bash
# How the command talks: one plain line per thing done, with the time it took.

say() { printf '%s\n' "$*"; }

# Ends the command: what is wrong, then what to do about it, a line each.
fail() {
    printf '\n✗ %s\n' "$1" >&2
    shift
    local line
    for line in "$@"; do printf '  %s\n' "$line" >&2; done
    exit 1
}

# 75 -> "1 min 15 s"
duration() {
    if [ "$1" -lt 60 ]; then printf '%d s' "$1"; else printf '%d min %d s' $(($1 / 60)) $(($1 % 60)); fi
}

# step name "Doing it" command... : says what is done, runs it with its output in var/log/<name>.log, says how long it took.
step() {
    local title="$2" log="$VAR/log/$1.log" begun=$SECONDS
    shift 2
    mkdir -p "$VAR/log"
    say "· $title ..."
    if ! "$@" >"$log" 2>&1; then
        tail -n 30 "$log" >&2
        fail "$title: failed after $(duration $((SECONDS - begun)))." "The whole output is in $log"
    fi
    say "  $title: done in $(duration $((SECONDS - begun)))"
}
