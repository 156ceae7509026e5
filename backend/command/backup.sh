# shellcheck shell=bash
# Makes a backup, puts one back, or verifies the trail; the work is done by the application itself, which is not started.

backup() {
    [ $# -le 1 ] || fail "'backup' takes one folder." "./ringloop --help lists what there is."
    require_java
    # What runs is not built anew under its own feet.
    [ -n "$(running_process)" ] || build_application
    local folder="${1:-$VAR/backups}"
    mkdir -p "$folder" || fail "I may not write to $folder." "Choose another folder."
    run_command backup "$(realpath -m "$folder")"
}

restore() {
    [ $# -eq 1 ] || fail "'restore' takes the folder of one backup." "They are named ringloop-<moment>; ./ringloop backup says where it put the last one."
    require_java
    refuse_second_start
    build_application
    run_command restore "$(realpath -m "$1")"
}

verify_audit() {
    [ $# -le 1 ] || fail "'verify-audit' takes one file of anchors at most." "./ringloop --help lists what there is."
    require_java
    [ -n "$(running_process)" ] || build_application
    run_command verify-audit ${1:+"$(realpath -m "$1")"}
}

# Its answer is for the person who typed the command; it ends with 1 where it was refused.
run_command() {
    local code=0
    # shellcheck disable=SC2086  # JAVA_OPTS is a list of words
    RINGLOOP_VAR="$VAR" "$(java_command)" ${JAVA_OPTS:-} -jar "$(application_jar)" "$@" </dev/null || code=$?
    exit "$code"
}
